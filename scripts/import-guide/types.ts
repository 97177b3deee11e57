/** A line of the raw text that is not page furniture. */
export interface SourceLine {
  /** Place in the file, from 1. */
  number: number;
  /** As it stands in the file, without the space that marks a page break, otherwise untouched. */
  raw: string;
  /** Printed page; null where it cannot be told. */
  page: number | null;
  /** True when the page changes before this line. */
  startsPage: boolean;
}

/** A line recognised as page furniture: folio, running foot, section label, foot-of-page URL. */
export interface FurnitureLine extends SourceLine {
  kind: 'folio' | 'pied' | 'rubrique' | 'note-url' | 'vide';
}

/** The text cut into lines and pages. Every line of the file is in one list or the other. */
export interface PagedText {
  lines: SourceLine[];
  furniture: FurnitureLine[];
  /** Clean copies of addresses found at the foot of pages, by page. */
  urls: { page: number | null; line: number; url: string }[];
}

/** A repair that a person should look at. */
export interface Doubt {
  page: number | null;
  line: number;
  before: string;
  after: string;
  /** Why it is doubtful, in French. */
  reason: string;
}

/** Which garbling a text shows: the body's (capital D E I M N O Q R T in lower case) or the headings' (F H J N O S V X Q É…). */
export type TextKind = 'corps' | 'titre' | 'nom';

/** Mends text; what it is unsure of goes to `doubts`. Text that is already right comes out unchanged; idempotent. */
export interface Repairer {
  /** Lines of one paragraph, bullet or field: joined, de-hyphenated, case restored, typography made French. */
  repair: (lines: readonly SourceLine[], kind: TextKind) => string;
  /** A person's name, checked against the address that follows it when there is one: `sègla Lihoussou` → `Sègla Lihoussou`. */
  repairPerson: (text: string, courriel: string | null, line: SourceLine) => string;
  readonly doubts: readonly Doubt[];
}
