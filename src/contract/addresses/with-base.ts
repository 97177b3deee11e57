/** An address of the site under its base path: `/pays/` → `/base/pays/`. Other addresses are left alone. */
export function withBase(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return path.startsWith('/') ? `${base}${path}` : path;
}
