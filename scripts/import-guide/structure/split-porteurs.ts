import { capitalise } from '../../../src/contract/words/format.ts';

/** Kinds of collectivités that one noun may stand for several of: « conseils départementaux de l’Aude et du Gard ». */
const PLURAL =
  /^(conseils?|départements?|régions?|villes?|communes?|métropoles?)(\s+(?:régionaux|départementaux|municipaux))?\s+/iu;

/** Who carries a programme, and who only takes part in it. */
interface Porteurs {
  porteurs: string[];
  partenaires: string[];
}

/** « Arles et conseil régional de … » → two leads; « AIMF + partenaires locaux (…) + Ademe » → one, and its partners. */
export function splitPorteurs(text: string, collectivites: boolean): Porteurs {
  const clean = text
    .trim()
    .replace(/[.;,]$/, '')
    .replace(/^association\s+(?=\p{L})/iu, '');
  if (collectivites) return { porteurs: splitCollectivites(clean).map(capitalise), partenaires: [] };
  const [first = clean, ...others] = clean.split(/\s*(?:\+|,)\s*(?![^(]*\))/u);
  return { porteurs: [capitalise(first)], partenaires: others.filter((other) => other !== '').map(capitalise) };
}

function splitCollectivites(text: string): string[] {
  const parts = text
    .split(/\s*,\s*|\s+et\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plural = /^(?:conseils|départements|régions|villes|communes)\s/iu.test(text) ? PLURAL.exec(text) : null;
  if (plural === null) return parts;
  const noun = singular(plural[0].trim());
  return parts.map((part, index) => `${noun} ${index === 0 ? part.slice(plural[0].length) : part}`);
}

const singular = (noun: string): string =>
  noun
    .replace(/\b(conseil|département|région|ville|commune|métropole)s\b/iu, '$1')
    .replace(/régionaux/iu, 'régional')
    .replace(/départementaux/iu, 'départemental')
    .replace(/municipaux/iu, 'municipal');
