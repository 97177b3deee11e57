import type { APIRoute } from 'astro';
import { drawImage, type Image } from '../../../partage/draw-image.ts';
import { listImages } from '../../../partage/plan-images.ts';
import { renderPng } from '../../../partage/render-png.ts';

/** The images that messengers and social networks show beside a shared address. */
export const getStaticPaths = () =>
  listImages().map(({ rubrique, slug, plan }) => ({ params: { rubrique, slug }, props: { plan } }));

export const GET: APIRoute<{ plan: () => Image }> = async ({ props }) => {
  const png = await renderPng(drawImage(props.plan()));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
