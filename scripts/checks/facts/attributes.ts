/** Of one start tag: names in lower case (as written in an SVG file), values decoded. The first of a name counts. */
export type Attributes = Readonly<Record<string, string>>;
