/** What makes an import impossible, told in one sentence to the person who asked for it. */
export class ImportError extends Error {}
