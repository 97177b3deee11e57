import type { APIRoute, GetStaticPaths } from 'astro';
import { loadTuiles } from '../../../../../load/load-tuiles.ts';

/** The finer base, tile by tile: a map loads those that it shows. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(loadTuiles()).map((cle) => {
    const [zoom = '', x = '', y = ''] = cle.split('/');
    return { params: { zoom, x, y } };
  });

export const GET: APIRoute = ({ params: { zoom, x, y } }) =>
  new Response(Buffer.from(loadTuiles()[`${zoom}/${x}/${y}`] ?? '', 'base64'), {
    headers: { 'content-type': 'application/vnd.mapbox-vector-tile' },
  });
