import type { Random } from '../../bench/atlas/random.ts';
import { INJECTIONS } from './injections.ts';

/** What holds other values. */
export type Container = Record<string, unknown> | unknown[];

/** A place in a value: the container and the key that leads to it. */
interface Place {
  container: Container;
  key: string | number;
}

/** Numbers at the ends of what may be written, and those that are none. */
const NUMBERS = [0, -0, -1, 1, 0.001, 1e-7, 2 ** 31, 2 ** 53, 9e15, 1e308, -1e308, 1800, 2099, 9999];
const OTHERS = [null, true, false, [], {}, '', [[]], [null], { id: 'C-1' }];
const KEYS = ['__proto__', 'constructor', 'toString', 'id', 'nom', 'pays', 'a b', '', '\u0000', 'x'.repeat(300)];

/** How many times a list or a text is repeated. */
const LONG = [2, 10, 60, 300];

/** A copy of a value of JSON, changed in `count` places. The value itself is left as it is. */
export function mutateJson<T>(value: T, random: Random, count = 1): T {
  const box = { value: structuredClone(value) };
  for (let done = 0; done < count; done++) {
    const places = listPlaces(box.value);
    if (places.length > 0) random.pick(CHANGES)(random.pick(places), random, places);
  }
  return box.value;
}

/** Every place in a value, its own containers first. */
function listPlaces(value: unknown): Place[] {
  const places: Place[] = [];
  const pending: unknown[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === null || typeof next !== 'object') continue;
    const container = next as Container;
    const keys = Array.isArray(container) ? container.map((_, index) => index) : Object.keys(container);
    for (const key of keys) {
      places.push({ container, key });
      pending.push(read({ container, key }));
    }
  }
  return places;
}

const read = ({ container, key }: Place): unknown => (container as Record<string | number, unknown>)[key];

/** As JSON would: `__proto__` is a key like any other. */
function write({ container, key }: Place, value: unknown): void {
  if (Array.isArray(container)) container[Number(key)] = value;
  else Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

function remove({ container, key }: Place): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[String(key)];
}

type Change = (place: Place, random: Random, places: readonly Place[]) => void;

const CHANGES: readonly Change[] = [
  remove,
  duplicate,
  lengthen,
  inject,
  inject,
  inject,
  (place, random) => write(place, random.pick(OTHERS)),
  (place, random) => write(place, random.pick(NUMBERS)),
  // Two places hold the same: an id meets another, a text stands where a list did.
  (place, random, places) => write(place, structuredClone(read(random.pick(places)))),
];

/** An element of a list twice; a field under a second name. */
function duplicate({ container, key }: Place, random: Random): void {
  const copy = structuredClone(read({ container, key }));
  if (Array.isArray(container)) container.splice(random.int(0, container.length), 0, copy);
  else write({ container, key: random.pick(KEYS) }, copy);
}

function lengthen(place: Place, random: Random): void {
  const value = read(place);
  const times = random.pick(LONG);
  if (typeof value === 'string') write(place, value.repeat(times).slice(0, 50_000));
  else if (Array.isArray(value) && value.length > 0 && value.length * times <= 3000)
    write(
      place,
      Array.from({ length: times }, () => value).flatMap((list) => structuredClone(list)),
    );
  else write(place, [value]);
}

/** A hostile text in the place of a text, before it, after it, or within. */
function inject(place: Place, random: Random): void {
  const value = read(place);
  const text = random.pick(INJECTIONS);
  const whole = typeof value === 'string' ? value : '';
  const at = random.int(0, whole.length);
  const forms = [text, text + whole, whole + text, whole.slice(0, at) + text + whole.slice(at), [text]];
  write(place, random.pick(forms));
}
