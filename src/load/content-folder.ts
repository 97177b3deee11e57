/** Where the pages find their content: `npm run build -- --content DIR` passes another folder. */
export const CONTENT_FOLDER = process.env.SITE_CONTENT ?? 'content/generated';
