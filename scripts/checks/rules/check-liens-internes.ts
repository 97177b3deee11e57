import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { Fault } from '../facts/resolve-address.ts';
import type { Reference, SiteFacts } from '../facts/site-facts.ts';
import { describeReference, followReferences } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

const FAULTS: Readonly<Record<Fault, { found: string; hint: string }>> = {
  absente: {
    found: 'aucun fichier du site à cette adresse',
    hint: 'corrigez l’adresse, ou publiez la page qui manque',
  },
  'sans-barre': {
    found: 'barre oblique finale attendue',
    hint: 'ajoutez « / » à la fin : tous les serveurs ne redirigent pas',
  },
  'sans-base': {
    found: 'adresse sans le chemin de base du site',
    hint: 'faites passer l’adresse par la fonction qui ajoute le chemin de base',
  },
  vide: { found: 'adresse vide', hint: 'donnez une adresse, ou retirez l’attribut' },
  'mal-codee': { found: 'adresse illisible', hint: 'codez l’adresse avec encodeURIComponent' },
};

/** The server shows this page at any address, so that `../x/` leads anywhere. */
const ERROR_PAGE = '404.html';

/**
 * Every internal address leads to a file, base path included. Templates write addresses from the root: one that bears the
 * site's own name was typed by somebody, about a page that is not there, or no longer.
 */
export function checkLiensInternes(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const cases = new Cases('liens-internes');
  const typed = new Cases('liens-internes', severityOf(mode));
  followReferences(site, (document, reference, target) => {
    if (target.kind === 'introuvable') {
      const { found, hint } = FAULTS[target.fault];
      const list = isTyped(reference) ? typed : cases;
      list.add(document.file, `${describeReference(reference)} : ${found}`, hint);
    } else if (document.file === ERROR_PAGE && target.kind === 'interne' && isRelative(reference.address)) {
      const found = 'adresse relative sur une page servie à toute adresse';
      cases.add(
        document.file,
        `${describeReference(reference)} : ${found}`,
        'écrivez l’adresse depuis la racine du site',
      );
    }
  });
  return [...cases.toDiagnostics(), ...typed.toDiagnostics()];
}

const isRelative = (address: string): boolean => !/^(?:[/#]|[a-z]+:)/i.test(address);

/** A link with its own scheme and host. */
export const isTyped = ({ tag, address }: Reference): boolean => tag === 'a' && /^https?:\/\//i.test(address);
