import type { APIRoute } from 'astro';
import { renderSitemap } from '../load/render-sitemap.ts';

export const GET: APIRoute = ({ site }) => renderSitemap(site, false);
