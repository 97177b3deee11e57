import type { APIRoute } from 'astro';
import type { Langue } from '../../../contract/langues/langues.ts';
import { listLangues } from '../../../load/miroir.ts';
import { drawImage } from '../../../partage/draw-image.ts';
import { planLangue } from '../../../partage/plan-images.ts';
import { renderPng } from '../../../partage/render-png.ts';

/** The image that is shown beside a shared address of the mirror. */
export const getStaticPaths = listLangues;

export const GET: APIRoute<{ langue: Langue }> = async ({ props: { langue } }) => {
  const png = await renderPng(drawImage(await planLangue(langue)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
