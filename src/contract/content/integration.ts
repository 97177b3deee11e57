/** What a page of this site says that another site may show: a map, or a list. */
export interface Integration {
  /** What kind of thing it is about: « Pays ». */
  groupe: string;
  nom: string;
  /** Address of the page that says it whole. */
  page: string;
  formes: ('carte' | 'liste')[];
}
