import { capitalise } from '../../../src/contract/words/format.ts';
import { phraseAfter, toPhrase } from './noun-phrase.ts';

/** What was counted just before, by its label. */
interface Counted {
  libelle: string;
}

/** What may part a noun from its verb: brackets, a part of those counted, what was done to them, where, others counted with them. */
const ASIDE =
  "(?: \\([^()]*\\))?(?: dont \\p{L}+ \\p{Ll}+)?(?:, \\p{Ll}+(?:é|i|u|is|it)e?s [^,.;:]*,)?(?: dans \\d+ \\p{Ll}+ [\\p{L}’' ]{3,30}?)?(?: et (?:\\d[\\d \\u00A0\\u202F]*|\\p{Ll}{3,7} )(?:(?! qui )[\\p{L}’', ]){3,60}?)?(?:,(?= ont ))?";
/** « ont été déposés », « y sont engagées »: what was done to those counted. */
const DONE = new RegExp(
  `^${ASIDE} (?:y )?(?:ont été|sont|étaient) (?:\\p{Ll}+ment )?(\\p{Ll}+(?:é|i|u|is|it)e?s)(?![\\p{L}-]| d[e’']| à ce titre)`,
  'u',
);
/** « ont adhéré au Pacte », « se sont retrouvés à Londres », « bénéficient du soutien de l’office »: what they do. */
const DOES = new RegExp(
  `^${ASIDE}(?: |(?<!,) qui )((?:(?:y |s[’']y )?(?:ont (?!été)\\p{Ll}+(?:é|i|u|is|it)|(?!\\p{Ll}*ment |existent |étaient |impliquent )\\p{Ll}{3,}ent)|se sont (?:ainsi )?\\p{Ll}+(?:é|i|u|is|it)e?s)(?! (?:que|qu[’']|plus|moins|mieux))(?: (?!(?:via|conformément|permettant|afin|tout|qui|que|et|mais|pour|dans|dont)(?!\\p{L}))[\\p{L}’'-]+){1,9}(?: et \\p{Ll}+(?=[,.;)]))?)`,
  'u',
);
/** « une dizaine de jumelages avec des villes étrangères », « 54 propositions pour améliorer l’accueil des visiteurs ». */
const WITH =
  /^ (?:avec (?:des |les |la |le |une? )[\p{Ll} ’'-]{4,50}?(?=[,.;:()]| et )|pour \p{Ll}{3,}(?:er|ir|re) [\p{L} ’'-]{4,70}?(?=[,.;:()»]| à partir))/u;
const ABOUT = "(?: (?:actuellement|aujourd[’']hui|environ|plus de|près de|déjà|quelque|plus d[’']|près d[’']))*";
/** « La délégation française compte 24 membres », « Chartres a dix jumelages »: whose they are. */
const OWNER = new RegExp(
  `(?:^|[.;:,] )(?:(la |le |l[’']|les )|(?=\\p{Lu}\\p{L}{2}))((?!(?:elle|il|ils|elles|celle-ci|celui-ci|ceux-ci|on|ce|cette|ces|son|sa)(?!\\p{L}))[\\p{L}’' -]{3,60}?) (?:a développé|comptent|compte|rassemblent|rassemble|réunit|regroupent|regroupe|comprend|fédère|possède|accueille|a)${ABOUT}\\s*$`,
  'iu',
);
/** « Elle rassemble », « cette ville entretient », « et qui comprend »: whose they are stands in another sentence. */
const UNNAMED_OWNER = new RegExp(
  `(?<!\\p{L})(?:elle|il|celle-ci|celui-ci|cette \\p{Ll}+|l[’']événement|qui) (?:rassemble|regroupe|entretient|fédère|comprend|a enregistré)${ABOUT}\\s*$`,
  'iu',
);
/** « la mobilité de 300 jeunes », « le départ à l’étranger de 20 apprentis », that projects allowed: what those counted have to do with. */
const ALLOWED = new RegExp(`permis [^.]*?((?:le|la) [\\p{L} ’'-]+?) de${ABOUT}\\s*$`, 'u');
/** « entreprises étrangères, employant 300 salariés »: those of what was counted just before. */
const HAVING = new RegExp(`, (?:associant|employant|impliquant)${ABOUT}\\s*$`, 'u');
/** « le Front national des maires (400 élus) ». */
const BODY = /^.*(?<!\p{L})(le |la |l[’']|les )(\p{Lu}[\p{L}’' -]{3,50}) \($/u;
/** « dont 260 élus »: a part of what was counted just before. */
const PART_OF = new RegExp(`(?:dont|parmi lesquels)${ABOUT}\\s*$`, 'u');
/** « l’office conseille et soutient chaque année 300 jeunes », « le réseau concerne 20 communes »: who does what for those counted. */
const ACTS = new RegExp(
  `(?:^|[.;:,] )(le |la |l[’'])([\\p{L}’' -]{3,110}?) ((?:accompagne|aide|concerne|conseille|finance|forme|soutient)(?: et \\p{Ll}+)?(?: chaque année)?)${ABOUT}\\s*$`,
  'iu',
);
/** « le projet a initié 300 jeunes, formé 20 élus »: what was done with people. */
const ACTED = new RegExp(
  `(?:^|, )([Ll]e |[Ll]a |[Ll][’'])((?:projet|programme)[\\p{L}’' -]*?) a (?:[^.;]*, )?(\\p{Ll}+[éi])${ABOUT}\\s*$`,
  'u',
);
const MEN = /^(?:jeunes|élèves|élus|enseignants|étudiants|professionnels)$/u;
/** « une entreprise danoise, avec 1 000 employés ». */
const STAFFED = new RegExp(`(?<!\\p{L})(une? [\\p{Ll} ]{6,60}), avec${ABOUT}\\s*$`, 'u');
/** « permettant à 4 000 jeunes d’apprendre à se connaître ». */
const ENABLED = /^ (d[’']\p{Ll}+(?:er|ir|re)(?: [\p{L}’'-]+){0,6}?)(?=[,.;:()]| lors | dans )/u;
/** « la communauté de communes du Sud (9 000 habitants), constituée en 2017 avec 57 communes membres ». */
const FORMED =
  /(?<!\p{L})[Ll]a (communauté [\p{L}’ -]+?)(?: dans l[’'e]\p{L}+)?(?: \([^()]*\))?, constituée (?:en \d{4} )?avec $/u;
/** People by a word that says nothing but where they met. */
const GUESTS = /^(?:participants|personnes)$/u;
const MEETING = /(?<!\p{L})[Aa]ssises(?!\p{L})/u;
/** Words that a clause does not end with. */
const OPEN =
  /(?: (?:à|au|aux|avec|dans|de|des|du|en|entre|la|le|les|leur|leurs|ou|par|sa|ses|son|sur|un|une)| [dl][’'])+$/u;

/** « dans 24 pays », « l’expérience de 30 villes françaises »: places that something else is about. */
const GOVERNED = new RegExp(`(?:^| )(?:de|d[’']|dans)${ABOUT}\\s*$`, 'u');
const PLACES =
  /^(?:pays|États|villes|régions)(?: différents| membres| \p{Ll}+(?:aises?|aines?|ennes?|éens?)| d[’']\p{Lu}.*| de (?:la )?\p{Lu}.*)?$/u;
/** « les actions concernent plus de 40 projets »: which ones? */
const CONCERNED = new RegExp(`concern(?:e|ent)${ABOUT}\\s*$`, 'u');
/** People and members by a word that says nothing alone: of what, doing what? */
const UNTOLD =
  /^(?:plus grande?s .*|apprentis|cibles|employés|enseignants|filles|jeunes(?: \p{Ll}+(?: et \p{Ll}+)?)?|membres|(?:régions|communes) membres|participants|personnes|propositions|salariés|suppléants|élus)$/u;

/**
 * A count says of whom or of what it is: « 47 dossiers ont été déposés » counts files handed in, « la délégation compte
 * 24 membres » those of the delegation. Null where nothing near it says so: that is for a person to complete.
 */
export function completeCount(label: string, before: string, after: string, whole: Counted | undefined): string | null {
  if (PLACES.test(label) && GOVERNED.test(before)) return null;
  if (UNNAMED_OWNER.test(before)) return null;
  const rest = after.slice(after.indexOf(label) + label.length);
  const said = sayDone(rest);
  const [, allowed] = /^jeunes/u.test(label) ? (ALLOWED.exec(before) ?? []) : [];
  const full =
    (said === null ? null : withClause(label, said)) ??
    (allowed === undefined ? null : toPhrase(`${label} concernés par ${allowed}`)) ??
    (PART_OF.test(before) ? partOf(label, whole) : null) ??
    ownCount(label, before, rest, whole);
  if (full !== null) return full;
  const isBare = UNTOLD.test(label) || (CONCERNED.test(before) && /^\p{L}+$/u.test(label));
  // « dont six régions »: of what, when the whole was no figure?
  const isPart = PART_OF.test(before) && whole === undefined;
  return isBare || isPart || /^[^,.;]{0,20} (?:à ce titre|dans cet? )/u.test(rest) ? null : label;
}

/** A label and what its sentence says next, as much of it as there is room for. */
function withClause(label: string, said: string): string | null {
  const words = said.split(' ');
  for (let count = words.length; count > 3 || count === words.length; count -= 1) {
    const phrase = toPhrase(`${label} ${words.slice(0, count).join(' ').replace(OPEN, '')}`);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** What the sentence says next of those counted. */
function sayDone(rest: string): string | null {
  const [, done] = DONE.exec(rest) ?? [];
  if (done !== undefined) return done;
  const [, does] = DOES.exec(rest) ?? [];
  return does === undefined ? null : `qui ${does.replace(' ainsi ', ' ').replace(OPEN, '')}`;
}

/** « élus, parmi les participants »: as much of the whole as there is room for. */
const partOf = (label: string, whole: Counted | undefined): string | null =>
  whole === undefined
    ? null
    : (toPhrase(`${label}, parmi les ${whole.libelle}`) ??
      toPhrase(`${label}, parmi les ${whole.libelle.split(' ')[0]}`));

function ownCount(label: string, before: string, rest: string, whole: Counted | undefined): string | null {
  const acted = actedOn(label, before, rest);
  if (acted !== null) return toPhrase(acted);
  if (whole !== undefined && HAVING.test(before)) return toPhrase(`${label} des ${whole.libelle}`);
  // « menés par 39 communes avec 67 collectivités étrangères »
  if (
    whole?.libelle.includes(' qui ont ') &&
    / avec $/u.test(before) &&
    /^(?:autorités|collectivités|villes)/u.test(label)
  )
    return toPhrase(`${label}, partenaires des ${whole.libelle}`);
  const [, formed] = FORMED.exec(before) ?? [];
  if (formed !== undefined) return toPhrase(`${label} de la ${formed}`);
  const [, contest] = /participante?s$/u.test(label) ? (/(?<!\p{L})(une? \p{Ll}+) \($/u.exec(before) ?? []) : [];
  if (contest !== undefined) return toPhrase(`${label} à ${contest}`);
  const meeting = GUESTS.test(label) ? meetingOf(before) : null;
  if (meeting !== null) return toPhrase(`participants aux ${meeting}`);
  const [, article, owner] = OWNER.exec(withoutAsides(before)) ?? BODY.exec(before) ?? [];
  const owned = owner === undefined ? label : `${label} ${ofName(article, owner)}`;
  const completed = owned + (WITH.exec(rest)?.[0] ?? '');
  return completed === label ? null : toPhrase(completed);
}

/** Who does what for those counted, who they work for. */
function actedOn(label: string, before: string, rest: string): string | null {
  const [, the = '', actor, does] = ACTS.exec(before) ?? [];
  if (actor !== undefined) {
    const who = `${the.toLowerCase()}${phraseAfter(actor, { names: true }).replace(/ \p{Ll}+(?:é|i|u)e?s$/u, '')}`;
    return does === 'concerne' ? `${label} que concerne ${who}` : `${label} que ${who} ${does}`;
  }
  const [, by = '', project, done] = MEN.test(label) ? (ACTED.exec(before) ?? []) : [];
  if (project !== undefined) return `${label} ${done}s par ${by.toLowerCase()}${project}`;
  const [, firm] = /^(?:employés|salariés)$/u.test(label) ? (STAFFED.exec(before) ?? []) : [];
  if (firm !== undefined) return `${label} d’${firm}`;
  const [, learn] = /permettant à(?: environ)?\s*$/u.test(before) ? (ENABLED.exec(rest) ?? []) : [];
  return learn === undefined ? null : `${label} à qui il est permis ${learn}`;
}

/** « Les premières Assises franco-sahéliennes ont rassemblé … » → « Assises franco-sahéliennes ». */
function meetingOf(before: string): string | null {
  const at = before.search(MEETING);
  const phrase = at === -1 ? '' : phraseAfter(before.slice(at), { names: true });
  return phrase.includes(' ') ? phrase : null;
}

/** « Le Nouveau-Brunswick, seule province bilingue, a … » without what is set apart. */
const withoutAsides = (before: string): string =>
  before.replace(/ \([^()]*\)/gu, '').replace(/(?<=^[^,]{4,40}), [^,]*,(?= a )/u, '');

/** « de la région », « du Nouveau-Brunswick », « d’Issy », « de Chartres ». */
export function ofName(article: string | undefined, owner: string): string {
  const of = { la: 'de la ', le: 'du ', les: 'des ' }[article?.trim().toLowerCase() ?? ''];
  if (of !== undefined) return `${of}${owner}`;
  if (article !== undefined) return `de l’${owner}`;
  return /^[AEIOUYÉÈÎH]/u.test(owner) ? `d’${owner}` : `de ${capitalise(owner)}`;
}
