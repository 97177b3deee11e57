import { foldText } from '../../contract/words/fold-text.ts';
import { quote } from '../../contract/words/quote.ts';
import { keyPays, type Reference } from '../reference.ts';
import type { Resolution } from './find-collectivite.ts';

const OFFICIEL =
  /^(?:republique(?: (?:democratique|populaire|islamique|federale|unie|arabe|socialiste|cooperative|bolivarienne))*|royaume(?: hachemite)?|etat|federation|principaute|grand duche|sultanat|union)(?: (?:de la|de l|du|des|de|d))? (?=.)/;

/** Resolves names of countries, in any spelling, to ISO codes. */
export class Pays {
  private readonly reference: Reference;
  private readonly choix: ReadonlyMap<string, string>;
  private readonly known = new Map<string, Resolution<string>>();

  constructor(reference: Reference, choix: ReadonlyMap<string, string> = new Map()) {
    this.reference = reference;
    this.choix = choix;
  }

  find(text: string): Resolution<string> {
    const known = this.known.get(text) ?? this.resolve(text.trim());
    this.known.set(text, known);
    return known;
  }

  codeOf(text: string): string | undefined {
    const found = this.find(text);
    return found.etat === 'trouvee' ? found.ligne : undefined;
  }

  private resolve(text: string): Resolution<string> {
    const { pays, paysDoubles, nomPays } = this.reference;
    const chosen = this.choix.get(text);
    if (chosen !== undefined)
      return nomPays.has(chosen)
        ? { etat: 'trouvee', ligne: chosen }
        : {
            etat: 'inconnue',
            candidats: [],
            remarque: `la correspondance donne « ${chosen} », qui n’est pas un code ISO`,
          };
    for (const form of formsOf(text)) {
      const code = pays.get(form);
      if (code !== undefined) return { etat: 'trouvee', ligne: code, ...tellLeft(text, form) };
      const both = paysDoubles.get(form);
      if (both !== undefined) return { etat: 'homonymes', candidats: both.map((ligne) => ({ ligne })) };
    }
    // Initials have no near ones, and « Monde » is no Monaco.
    const near = /^\p{Lu}{1,4}$/u.test(text) ? [] : this.reference.paysVoisins().nearest(foldText(text), 6, 0.6);
    const once = near.filter(({ ligne }, place) => near.findIndex((other) => other.ligne === ligne) === place);
    return { etat: 'inconnue', candidats: once.slice(0, 3) };
  }
}

/** « Sénégal (Dakar) » is Sénégal: the town is left; « Moldavie (République de) », « Guinée (GN) », « Mali (60 %) » name no other thing. */
function tellLeft(text: string, form: string): { remarque?: string } {
  const inside = insideOf(text);
  const isNothing =
    /^[A-Z]{2,3}$|\d/.test(inside) || /^(?:r[ée]p|royaume|territoire|[ée]tat|[îi]les?\b|ex\b|anc)/i.test(inside);
  return inside === '' || isNothing || form === keyPays(text) ? {} : { remarque: `${quote(inside)} n’est pas lu` };
}

const insideOf = (text: string): string => /[([]([^)\]]+)[)\]]/.exec(text)?.[1] ?? '';

/** As it is written, then without what stands in parentheses, then without « République de ». */
function formsOf(text: string): string[] {
  const bare = text.replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ').trim();
  const inside = insideOf(text);
  const inverted = /^(.+?),\s*(.+)$/.exec(text);
  const forms = [
    text,
    ...(inverted ? [`${inverted[2]} ${inverted[1]}`] : []),
    bare,
    foldText(bare)
      .replace(/\brep\b/g, 'republique')
      .replace(/\bdem\b/g, 'democratique'),
    foldText(bare).replace(OFFICIEL, ''),
    ...(/^[A-Za-z]{2,3}$/.test(inside) ? [inside] : []),
  ];
  return [...new Set(forms.map(keyPays))].filter((form) => form !== '');
}
