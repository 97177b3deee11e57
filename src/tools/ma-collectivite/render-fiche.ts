import { adresses } from '../../contract/addresses/adresses.ts';
import { PARTIES_FICHE } from '../../contract/addresses/parties-fiche.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import { deAutorite } from '../../contract/words/articles.ts';
import { createElement, createLink, createSection } from '../kit/create-element.ts';
import type { Trouvee } from './load-trouvee.ts';
import { describeActions, describePays } from './render-voisines.ts';

const PORTAIL = 'https://www.cncd.fr';

/** The record: what it holds and what to add; or that there is none here, and where to look. */
export function renderFiche(trouvee: Trouvee, chapitre: string): HTMLElement {
  const { collectivite } = trouvee;
  const content = collectivite.fiche === undefined ? renderAbsence(chapitre) : renderRecord(trouvee, chapitre);
  return createSection(
    'sa-fiche',
    collectivite.fiche === undefined ? 'Pas encore de fiche ici' : 'Sa fiche sur ce site',
    ...content,
  );
}

function renderAbsence(chapitre: string): HTMLElement[] {
  return [
    createElement(
      'p',
      {},
      'Ce site ne connaît aucune action de cette collectivité. Elle agit peut-être déjà : vérifiez sur ',
      createElement('a', { href: PORTAIL }, 'www.cncd.fr'),
      ', où chaque collectivité tient sa fiche. Sinon, tout commence par un appel : le réseau et les collectivités ci-dessous connaissent le chemin.',
    ),
    createElement(
      'p',
      {},
      createElement('a', { href: '#commencer' }, 'Par où commencer, en cinq étapes'),
      '\u00a0· ',
      createElement('a', { href: chapitre }, 'Créer sa fiche dans l’Atlas'),
    ),
  ];
}

function renderRecord({ collectivite, active, libelles }: Trouvee, chapitre: string): HTMLElement[] {
  const { fiche = '', remplies = [] } = collectivite;
  const facts = active === null ? '' : ` : ${describeActions(active)}\u00a0· ${describePays(active, libelles)}`;
  return [
    createElement(
      'p',
      {},
      createLink(`La fiche ${deAutorite(collectivite)}`, adresses.collectivite(fiche)),
      `${facts}.`,
    ),
    createElement('p', {}, describeCompletude(remplies)),
    createElement('ul', { class: 'parties-fiche' }, ...PARTIES_FICHE.map((partie) => renderPartie(partie, remplies))),
    createElement(
      'p',
      { class: 'note' },
      '« À compléter » : les données publiées ici n’ont rien dans cette partie. Ce n’est pas un zéro, et l’Atlas national peut en savoir plus : vérifiez sur ',
      createElement('a', { href: PORTAIL }, 'www.cncd.fr'),
      ', où la collectivité tient sa fiche avec son identifiant. ',
      createElement('a', { href: chapitre }, 'Comment la mettre à jour'),
      '.',
    ),
  ];
}

function describeCompletude(remplies: NonNullable<CollectiviteTrouvee['remplies']>): string {
  if (remplies.length === PARTIES_FICHE.length) return 'Les cinq parties de la fiche sont remplies.';
  return `${remplies.length} ${remplies.length < 2 ? 'partie remplie' : 'parties remplies'} sur ${PARTIES_FICHE.length}.`;
}

function renderPartie({ cle, titre, aAjouter }: (typeof PARTIES_FICHE)[number], remplies: readonly string[]) {
  const filled = remplies.includes(cle);
  return createElement(
    'li',
    { class: filled ? 'remplie' : 'a-completer' },
    createElement('strong', {}, titre),
    filled ? ' Remplie.' : ` À compléter : ${aAjouter}`,
  );
}
