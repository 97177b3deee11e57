import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { describeReference, followReferences } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';
import { isTyped } from './check-liens-internes.ts';

/** Every `#x` names an id of the page, or of the SVG file, that it leads to. `#top` is known to all browsers. */
export function checkFragments(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const cases = new Cases('fragments');
  const typed = new Cases('fragments', severityOf(mode));
  const idsByFile = new Map([...site.pages, ...site.resources].map(({ file, ids }) => [file, ids]));
  followReferences(site, (document, reference, target) => {
    if (target.kind !== 'interne' || target.fragment === '' || target.fragment === 'top') return;
    if (idsByFile.get(target.file)?.includes(target.fragment)) return;
    const message = `${describeReference(reference)} : aucun élément d’identifiant « ${target.fragment} » dans ${target.file}`;
    const list = isTyped(reference) ? typed : cases;
    list.add(document.file, message, 'corrigez le lien, ou donnez cet id à l’élément visé');
  });
  return [...cases.toDiagnostics(), ...typed.toDiagnostics()];
}
