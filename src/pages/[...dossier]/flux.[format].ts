import type { APIRoute } from 'astro';
import { withBase } from '../../contract/addresses/with-base.ts';
import { FLUX_DU_SITE, type Flux, listFlux } from '../../load/flux/list-flux.ts';
import { indexNouveautes, planFlux } from '../../load/flux/plan-flux.ts';
import { FORMATS_FLUX, type FormatFlux } from '../../load/flux/render-flux.ts';
import { loadExport, loadModifiee, loadNouveautes } from '../../load/load-records.ts';
import { shared } from '../../load/reads.ts';

/** What changed, as feeds: of the whole, of each country, theme, region and list of programmes. */
export const getStaticPaths = () =>
  [FLUX_DU_SITE, ...Object.values(listFlux()).flat()].flatMap((flux) =>
    (Object.keys(FORMATS_FLUX) as FormatFlux[]).map((format) => ({
      params: { dossier: flux.dossier.slice(1, -1), format },
      props: { flux, format },
    })),
  );

const loadIndex = shared(() => indexNouveautes(loadNouveautes().publications));

export const GET: APIRoute<{ flux: Flux; format: FormatFlux }> = ({ props: { flux, format }, site }) => {
  const absolu = (path: string) => new URL(withBase(path), site).href;
  const { mime, render } = FORMATS_FLUX[format];
  const adresse = absolu(`${flux.dossier}flux.${format}`);
  const plan = planFlux(flux, adresse, {
    publications: loadNouveautes().publications,
    index: loadIndex(),
    modifiee: loadModifiee,
    fictif: loadExport('').fictif,
    absolu,
  });
  return new Response(render(plan, adresse), { headers: { 'Content-Type': mime } });
};
