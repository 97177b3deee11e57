import type { APIRoute } from 'astro';
import { renderSitemap } from '../load/render-sitemap.ts';

/** The pages of the mirror. */
export const GET: APIRoute = ({ site }) => renderSitemap(site, true);
