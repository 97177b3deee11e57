import { capitalise } from '../../../src/contract/words/format.ts';
import { toPhrase } from './noun-phrase.ts';

/** Words that say of a noun whose it is, what for, with whom. */
const COMPLETED = /[ \u00A0](?:de|du|des|à|au|aux|en|avec|qui|pour|entre|par)[ \u00A0]|[ \u00A0]d[’']/u;
/** What may part a noun from its verb: what is in brackets, a part of those counted. */
const ASIDE = /^(?: \([^()]*\))?(?: dont \p{L}+ \p{Ll}+)?/u;
/** « ont été déposés », « sont embauchés »: what was done to those counted. */
const DONE = /^ (?:ont été|sont|étaient) (?:\p{Ll}+ment )?(\p{Ll}+(?:é|i|u|is|it)e?s)(?![\p{L}-]| d[e’'])/u;
/** « ont adhéré au Pacte », « bénéficient du soutien de l’office », « qui utilisent cette langue »: what they do. */
const DOES =
  /^ (?:qui )?((?:y |s[’']y )?(?:ont (?!été)\p{Ll}+(?:é|i|u|is|it)|(?!\p{Ll}*ment |existent |étaient )\p{Ll}{3,}ent)(?! (?:que|qu[’']|plus|moins|mieux))(?: (?!(?:via|conformément|permettant|afin|tout|qui|que|et|mais|pour|dans|dont)(?!\p{L}))[\p{L}’'-]+){1,9}(?: et \p{Ll}+(?=[,.;)]))?)/u;
/** « une dizaine de jumelages avec des villes étrangères ». */
const WITH = /^ avec (?:des |les |la |le |une? )[\p{Ll} ’'-]{4,50}?(?=[,.;:()]| et )/u;
/** « La délégation française compte 24 membres », « Chartres a dix jumelages »: whose they are. */
const OWNER =
  /(?:^|[.;:,] )(?:(la |le |l[’']|les )|(?=\p{Lu}\p{L}{2}))((?!(?:elle|il|ils|elles|celle-ci|celui-ci|ceux-ci|on|ce|cette|ces|son|sa)(?!\p{L}))[\p{L}’' -]{3,60}?) (?:comptent|compte|rassemblent|rassemble|réunit|regroupent|regroupe|comprend|fédère|possède|accueille|a)(?: (?:actuellement|aujourd[’']hui|environ|plus de|près de|déjà|quelque|plus d[’']|près d[’']))*\s*$/iu;
/** Words that a clause does not end with. */
const OPEN =
  /(?: (?:à|au|aux|avec|dans|de|des|du|en|entre|la|le|les|leur|leurs|ou|par|sa|ses|son|sur|un|une)| [dl][’'])+$/u;

/**
 * A count says of whom or of what it is: « 47 dossiers ont été déposés » counts files handed in, « la délégation compte
 * 24 membres » those of the delegation. What has a complement already, or none to be found, is left as it is.
 */
export function completeCount(label: string, before: string, after: string): string {
  if (COMPLETED.test(label)) return label;
  const rest = after.slice(after.indexOf(label) + label.length);
  const clause = rest.slice((ASIDE.exec(rest)?.[0] ?? '').length);
  const [, done] = DONE.exec(clause) ?? [];
  const [, does] = DOES.exec(clause) ?? [];
  const said = done ?? (does === undefined ? WITH.exec(rest)?.[0].trim() : `qui ${does.replace(OPEN, '')}`);
  const whole = said === undefined ? ofOwner(label, before) : `${label} ${said}`;
  return (whole === null ? null : toPhrase(whole)) ?? label;
}

/** People and members by a word that says nothing alone: of what, doing what? */
const UNTOLD = /^(?:employés|enseignants|filles|jeunes|membres|personnes|salariés|suppléants|élus)$/u;

export const isUntold = (label: string): boolean => UNTOLD.test(label);

function ofOwner(label: string, before: string): string | null {
  const [, article = '', owner] = OWNER.exec(before.replace(/ \([^()]*\)/gu, '')) ?? [];
  if (owner === undefined) return null;
  const of = { la: 'de la ', le: 'du ', les: 'des ' }[article.trim().toLowerCase()];
  if (of !== undefined) return `${label} ${of}${owner}`;
  if (article !== '') return `${label} de l’${owner}`;
  return /^[AEIOUYÉÈÎH]/u.test(owner) ? `${label} d’${owner}` : `${label} de ${capitalise(owner)}`;
}
