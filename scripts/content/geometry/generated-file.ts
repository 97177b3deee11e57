/** A file to write under content/generated/. */
export interface GeneratedFile {
  path: string;
  text: string;
}
