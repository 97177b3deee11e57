import { BOM, formatCsv } from '../../contract/words/format-csv.ts';
import { today } from '../../contract/words/today.ts';
import type { Correspondance } from '../../import/correspondance.ts';
import { IGNORER } from '../../import/tableau.ts';
import { createElement, createSection, findElement, hideSansScript } from '../kit/create-element.ts';
import { download } from '../kit/download.ts';
import type { Demande, Reponse, Verifie } from './messages.ts';
import { champCode, champNom, renderResultat } from './render-resultat.ts';

/** The clerk's desk: files are chosen or dropped, read by a worker, and what is wrong is shown. Nothing leaves the browser. */
export function startVerifier(): void {
  const form = findElement<HTMLFormElement>(document, '#bureau');
  const input = findElement<HTMLInputElement>(form, '#fichiers');
  const desk = new Desk(form.dataset.reference ?? '');
  hideSansScript();
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('change', () => void desk.open([...(input.files ?? [])]));
  followDrops(findElement(form, '.depot'), (files) => {
    input.value = '';
    void desk.open(files);
  });
}

class Desk {
  private readonly reference: string;
  private readonly zone = findElement(document, '#avancement');
  private readonly etape = findElement(document, '#etape');
  private readonly progres = findElement<HTMLProgressElement>(document, '#progres');
  private readonly resultat = findElement(document, '#resultat');
  private worker: Worker | undefined;
  private fichiers: Demande['fichiers'] = [];
  /** What was chosen of names so far: a name that is chosen is asked about no more. */
  private noms: Correspondance['noms'] = { collectivites: {}, pays: {}, partenaires: {} };

  constructor(reference: string) {
    this.reference = reference;
  }

  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.fichiers = await Promise.all(
      files.map(async (file) => ({ nom: file.name, octets: new Uint8Array(await file.arrayBuffer()) })),
    );
    this.noms = { collectivites: {}, pays: {}, partenaires: {} };
    this.ask(undefined);
  }

  private ask(correspondance: Correspondance | undefined): void {
    if (correspondance !== undefined) this.noms = correspondance.noms;
    this.zone.hidden = false;
    this.show('Ouverture du tableau…', null);
    this.start().postMessage({
      reference: new URL(this.reference, location.href).href,
      fichiers: this.fichiers,
      date: today(),
      correspondance,
    } satisfies Demande);
  }

  private start(): Worker {
    if (this.worker !== undefined) return this.worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reponse>) => this.receive(data));
    worker.addEventListener('error', () => {
      this.worker = undefined;
      this.receive({ genre: 'echec', texte: 'La lecture s’est arrêtée : rechargez la page et recommencez.' });
    });
    this.worker = worker;
    return worker;
  }

  private receive(reponse: Reponse): void {
    if (reponse.genre === 'etape') {
      this.show(reponse.texte, reponse.part);
      return;
    }
    if (reponse.genre === 'echec') {
      this.resultat.hidden = true;
      this.show(reponse.texte, 100);
      return;
    }
    const { resultat } = reponse;
    this.show(
      resultat.atlas === null
        ? 'Le tableau n’a pas pu être importé : voyez pourquoi ci-dessous.'
        : `Tableau lu. ${resultat.resume[0] ?? ''}`,
      100,
    );
    this.resultat.replaceChildren(
      ...renderResultat(resultat, (form) => this.ask(readChoices(form, resultat, this.noms))),
      renderDownloads(resultat),
    );
    this.resultat.hidden = false;
  }

  private show(text: string, part: number | null): void {
    this.etape.textContent = text;
    if (part === null) this.progres.removeAttribute('value');
    else this.progres.value = part;
    this.progres.hidden = part === 100;
  }
}

/** What the person chose: each column of each table, so that nothing is guessed any more, and the names. */
function readChoices(
  form: HTMLFormElement,
  { tableaux, aChoisir }: Verifie,
  noms: Correspondance['noms'],
): Correspondance {
  const choices = new FormData(form);
  const chosen = {
    collectivites: { ...noms.collectivites },
    pays: { ...noms.pays },
    partenaires: { ...noms.partenaires },
  };
  for (const [place, { genre, nom }] of aChoisir.entries()) {
    const code = String(choices.get(champCode(place)) ?? '').replace(/\s/g, '');
    const valeur = code || String(choices.get(champNom(place)) ?? '');
    if (valeur !== '') chosen[genre][nom] = valeur;
  }
  return {
    version: 1,
    colonnes: {},
    tableaux: tableaux.map(({ fichier, feuille, colonnes }, table) => ({
      fichier,
      ...(feuille !== undefined && { feuille }),
      colonnes: Object.fromEntries(
        colonnes.map(({ nom }, column) => [nom, String(choices.get(`${table}-${column}`) ?? IGNORER)]),
      ),
    })),
    noms: chosen,
  };
}

function renderDownloads(resultat: Verifie): HTMLElement {
  const { atlas, correspondance, diagnostics } = resultat;
  const button = (label: string, take: () => void): HTMLButtonElement => {
    const element = createElement('button', { type: 'button', class: 'bouton' }, label);
    element.addEventListener('click', take);
    return element;
  };
  const rows = diagnostics.map(({ severity, rule, message, hint, outcome, location }) => [
    location.file,
    location.line,
    location.record,
    location.field,
    severity,
    rule,
    message,
    hint,
    outcome,
  ]);
  const table = [
    ['fichier', 'ligne', 'fiche', 'colonne', 'gravite', 'regle', 'constat', 'correction', 'suite'],
    ...rows,
  ];
  return createSection(
    'emporter',
    'À emporter',
    createElement(
      'p',
      {},
      button('À corriger : la liste, pour votre tableur', () =>
        download('a-corriger.csv', `${BOM}${formatCsv(table)}`, 'text/csv'),
      ),
    ),
    (atlas !== null || correspondance !== '') &&
      createElement(
        'details',
        {},
        createElement('summary', {}, 'Garder vos choix, ou donner vos fiches à qui publie ce site'),
        createElement(
          'p',
          { class: 'emporter' },
          correspondance !== '' &&
            button('Vos choix, à redonner avec le tableau (correspondance.yaml)', () =>
              download('correspondance.yaml', correspondance, 'application/yaml'),
            ),
          atlas !== null &&
            button('Les fiches lues (atlas.json)', () => download('atlas.json', atlas, 'application/json')),
        ),
      ),
  );
}

function followDrops(zone: HTMLElement, drop: (files: File[]) => void): void {
  const over = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    zone.classList.toggle('survol', isOver);
  };
  zone.addEventListener('dragover', (event) => over(event, true));
  zone.addEventListener('dragleave', (event) => over(event, false));
  zone.addEventListener('drop', (event) => {
    over(event, false);
    drop([...(event.dataTransfer?.files ?? [])]);
  });
}
