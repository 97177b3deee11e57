import type { APIRoute } from 'astro';
import { drawImage } from '../../../partage/draw-image.ts';
import { RUBRIQUES } from '../../../partage/image-of.ts';
import { planRubrique } from '../../../partage/plan-images.ts';
import { renderPng } from '../../../partage/render-png.ts';

/** The images of the pages that have none of their own: one a kind. */
export const getStaticPaths = () =>
  Object.keys(RUBRIQUES).map((rubrique) => ({ params: { rubrique: rubrique || 'accueil' }, props: { rubrique } }));

export const GET: APIRoute<{ rubrique: string }> = async ({ props: { rubrique } }) => {
  const png = await renderPng(drawImage(planRubrique(rubrique)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
