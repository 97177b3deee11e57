import type { APIRoute } from 'astro';
import { drawImage } from '../../../partage/draw-image.ts';
import type { RubriqueImage } from '../../../partage/image-of.ts';
import { listImages, planImage } from '../../../partage/plan-images.ts';
import { renderPng } from '../../../partage/render-png.ts';

/** The images that messengers and social networks show beside a shared address. */
export const getStaticPaths = () =>
  listImages().map(({ rubrique, slug, cle }) => ({ params: { rubrique, slug }, props: { rubrique, cle } }));

export const GET: APIRoute<{ rubrique: RubriqueImage; cle: string }> = async ({ props: { rubrique, cle } }) => {
  const png = await renderPng(drawImage(planImage(rubrique, cle)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
