import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigData, Message } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { pickSamples } from './pick-samples.ts';

/** `html-validate:recommended`, minus what is a matter of taste: the HTML standard allows all of it. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // Ways of writing the same document; Astro's compiler chooses them.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // SVG files written by d3 close their elements this way, and browsers read it so.
    'no-self-closing': ['error', { ignoreForeign: true }],
    // `>` alone in a text is valid; `<` and an ambiguous `&` stay errors.
    'no-raw-characters': ['error', { relaxed: true }],
    // A name such as « Communauté d’agglomération … » may make a title longer than 70 characters.
    'long-title': 'off',
    // Ids made from French words or INSEE codes: « #étranger », « #01004 ».
    'valid-id': ['error', { relaxed: true }],
    // Phone numbers are set with no-break spaces in the text, which this rule does not see in `tel:` links.
    'tel-non-breaking': 'off',
    // The list of a combobox: what is typed filters it, which a `select` cannot do.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Boxes of one choice share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // RGAA 11.1 asks for `for`, around the field too.
    'no-redundant-for': 'off',
    // `role="list"` on an unmarked list is needed by VoiceOver.
    'no-redundant-role': 'off',
  },
};

/** Runs html-validate over one page for each template. */
export async function validateHtml(dist: string): Promise<Diagnostic[]> {
  const validate = openValidator();
  const found = await Promise.all(
    pickSamples(dist).map((file) => validate(readFileSync(join(dist, file), 'utf8'), file)),
  );
  return found.flat();
}

/**
 * Runs html-validate over a document.
 * @param isOpened what a browser made of it: a script may set a style there, which the policy of the site forbids to files
 */
export function openValidator(isOpened = false): (html: string, file: string) => Promise<Diagnostic[]> {
  const rules = { ...CONFIG.rules, ...(isOpened && { 'no-inline-style': 'off' as const }) };
  const validator = new HtmlValidate(new StaticConfigLoader([], { ...CONFIG, rules }));
  return async (html, file) => {
    const { results } = await validator.validateString(html, file);
    return results.flatMap(({ messages }) => messages.map((message) => toDiagnostic(file, message)));
  };
}

/** The tool speaks English: its sentence is kept as it is, for the developer who will mend the template. */
function toDiagnostic(file: string, { ruleId, severity, message, line, ruleUrl }: Message): Diagnostic {
  return {
    rule: `html-valide/${ruleId}`,
    severity: severity === 2 ? 'erreur' : 'avertissement',
    message: `HTML valide attendu, trouvé : ${message}`,
    hint: `corrigez le gabarit${ruleUrl === undefined ? '' : ` : ${ruleUrl}`}`,
    location: { file, line },
  };
}

if (import.meta.main) {
  const dist = process.argv[2] ?? 'dist';
  const samples = pickSamples(dist);
  const diagnostics = await validateHtml(dist);
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  console.log(`${samples.length} pages validées, une par gabarit ; ${diagnostics.length} problème(s)`);
  process.exitCode = samples.length === 0 || diagnostics.some(({ severity }) => severity !== 'avertissement') ? 1 : 0;
}
