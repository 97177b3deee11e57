import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../styles/cartes.css', import.meta.url), 'utf8');

/** The colours of a block of `:root`, by name without `--carte-`. */
const readColours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--carte-([\w-]+): (#[\da-f]{6}|[\d.]+);/g)].map(([, name, value]) => [name, value]),
  );
const ZONES = Array.from({ length: 8 }, (_, place) => `zone-${place + 1}`);
/** Of each zone, by day then by night. */
const tints = [...css.matchAll(/\.(zone-\d) \{\s+--carte-pays: (#[\da-f]{6});/g)].map(([, name, tint]) => [name, tint]);
const [light = '', rest = ''] = css.split(/@media \(prefers-color-scheme: dark\)/);
const themes = [
  ['light', { ...readColours(light), ...Object.fromEntries(tints.slice(0, 8)) }],
  ['dark', { ...readColours(rest.split('/* A hue')[0] ?? ''), ...Object.fromEntries(tints.slice(8)) }],
] as const;

type Rgb = readonly number[];
const toRgb = (colour = ''): Rgb => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const luminance = (rgb: Rgb) =>
  rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, place) => sum + value * ([0.2126, 0.7152, 0.0722][place] ?? 0), 0);
const contrast = (a: Rgb, b: Rgb) => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};
const blend = (over: Rgb, under: Rgb, opacity: number): Rgb =>
  over.map((value, place) => value * opacity + (under[place] ?? 0) * (1 - opacity));

it('no rule fades an arc more than the colours of maps say', () => {
  const opacities = [...css.matchAll(/stroke-opacity: ([^;]+);/g)].map(([, value]) => value);
  expect(opacities).toContain('var(--carte-opacite-arc)');
  expect(opacities.filter((value) => value !== 'var(--carte-opacite-arc)' && value !== '1')).toEqual([]);
});

describe.each(themes)('the colours of maps, %s', (_name, colours) => {
  it.each(['mer', 'terre'])('arcs stand out from %s, three to one', (ground) => {
    const under = toRgb(colours[ground]);
    expect(contrast(blend(toRgb(colours.arc), under, Number(colours['opacite-arc'])), under)).toBeGreaterThanOrEqual(3);
  });

  it.each(['mer', 'terre'])('the outline of a tinted country stands out from %s, three to one', (ground) => {
    expect(contrast(toRgb(colours['trait-pays']), toRgb(colours[ground]))).toBeGreaterThanOrEqual(3);
  });

  it.each(['mer', 'terre', 'pays', ...ZONES])('marks stand out from %s, three to one', (ground) => {
    for (const mark of ['accent', 'partenaire', 'recherche', 'programme'])
      expect(contrast(toRgb(colours[mark]), toRgb(colours[ground])), mark).toBeGreaterThanOrEqual(3);
  });

  it.each(ZONES)('names of countries are read on %s, four and a half to one', (ground) => {
    expect(contrast(toRgb(colours['texte-pays']), toRgb(colours[ground]))).toBeGreaterThanOrEqual(4.5);
  });

  it('numbers on discs, and names on land, are read as any text: four and a half to one', () => {
    expect(contrast(toRgb(colours.terre), toRgb(colours.partenaire))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toRgb(colours.terre), toRgb(colours.accent))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toRgb(colours.texte), toRgb(colours.terre))).toBeGreaterThanOrEqual(4.5);
  });
});
