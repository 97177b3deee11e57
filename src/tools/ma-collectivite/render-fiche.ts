import { adresses } from '../../contract/addresses/adresses.ts';
import { PARTIES_FICHE } from '../../contract/addresses/parties-fiche.ts';
import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { deAutorite } from '../../contract/words/articles.ts';
import { element } from './element.ts';
import type { Trouvee } from './load-trouvee.ts';
import { titled, toHref } from './render-section.ts';
import { describeActions, describePays } from './render-voisines.ts';

const PORTAIL = 'https://www.cncd.fr';

/** The record: what it holds and what to add; or that there is none here, and where to look. */
export function renderFiche(trouvee: Trouvee, base: string, chapitre: string): HTMLElement {
  const { collectivite } = trouvee;
  const content = collectivite.fiche === undefined ? renderAbsence(chapitre) : renderRecord(trouvee, base, chapitre);
  return element(
    'section',
    { class: 'section', attributes: { 'aria-labelledby': 'sa-fiche' } },
    titled('h2', 'sa-fiche', collectivite.fiche === undefined ? 'Pas encore de fiche ici' : 'Sa fiche dans l’Atlas'),
    ...content,
  );
}

function renderAbsence(chapitre: string): HTMLElement[] {
  return [
    element(
      'p',
      {},
      'Cet atlas ne connaît aucune action de cette collectivité. Elle agit peut-être déjà : vérifiez sur ',
      element('a', { href: PORTAIL }, 'www.cncd.fr'),
      ', où chaque collectivité tient sa fiche. Sinon, tout commence par un appel : le réseau et les collectivités ci-dessous connaissent le chemin.',
    ),
    element(
      'p',
      {},
      element('a', { href: '#commencer' }, 'Par où commencer, en cinq étapes'),
      ' · ',
      element('a', { href: chapitre }, 'Créer sa fiche dans l’Atlas'),
    ),
  ];
}

function renderRecord({ collectivite, active, libelles }: Trouvee, base: string, chapitre: string): HTMLElement[] {
  const { fiche = '', remplies = [] } = collectivite;
  const facts = active === null ? '' : ` : ${describeActions(active)} · ${describePays(active, libelles)}`;
  return [
    element(
      'p',
      {},
      element('a', { href: toHref(adresses.collectivite(fiche), base) }, `La fiche ${deAutorite(collectivite)}`),
      `${facts}.`,
    ),
    element('p', {}, describeCompletude(remplies)),
    element('ul', { class: 'parties-fiche' }, ...PARTIES_FICHE.map((partie) => renderPartie(partie, remplies))),
    element(
      'p',
      { class: 'note' },
      '« À compléter » : les données publiées ici n’ont rien dans cette partie. Ce n’est pas un zéro, et l’Atlas national peut en savoir plus : vérifiez sur ',
      element('a', { href: PORTAIL }, 'www.cncd.fr'),
      ', où la collectivité tient sa fiche avec son identifiant. ',
      element('a', { href: chapitre }, 'Comment la mettre à jour'),
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
  return element(
    'li',
    { class: filled ? 'remplie' : 'a-completer' },
    element('strong', {}, titre),
    filled ? ' Remplie.' : ` À compléter : ${aAjouter}`,
  );
}
