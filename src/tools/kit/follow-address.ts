import type { AddressState } from '../../contract/addresses/address-state.ts';
import { attend } from './attend.ts';

/**
 * A choice is a step back, `replace` none. What is typed letter by letter (`type`) is one step, until a choice is made or
 * the form is sent.
 */
export type How = 'push' | 'replace' | 'type';

/** A state that the address carries: shareable, and the back button undoes a choice. */
export interface FollowedState<S> {
  get: () => S;
  /** Keeps the rest of the state. */
  set: (change: Partial<S>, how?: How) => void;
}

/**
 * Calls `show` with the state of the address, now and whenever it changes, by `set` or by the browser's own buttons.
 * The fragment of the address is left alone. `isLate` tells that another state came since: what is found for this one is not to be
 * shown. An answer given as a promise is waited for when the page is opened by its address.
 */
export function followAddress<S extends object>(
  address: AddressState<S>,
  show: (state: S, isBack: boolean, isLate: () => boolean) => void | Promise<void>,
): FollowedState<S> {
  const get = () => address.read(location.search);
  let isTyping = false;
  let latest: S;
  const showNow = (isBack: boolean) => {
    const state = get();
    latest = state;
    return show(state, isBack, () => state !== latest);
  };
  const set: FollowedState<S>['set'] = (change, how = 'push') => {
    const isTyped = how === 'type';
    const isStep = isTyped ? !isTyping : how === 'push';
    if (how !== 'replace') isTyping = isTyped;
    const next = address.write({ ...get(), ...change });
    if (next === address.write(get())) return;
    const target = `${location.pathname}${next}${location.hash}`;
    history[isStep ? 'pushState' : 'replaceState'](null, '', target);
    void showNow(false);
  };
  addEventListener('popstate', () => {
    isTyping = false;
    void showNow(true);
  });
  const first = showNow(false);
  if (first && location.search !== '') attend(first);
  return { get, set };
}

/** A field says its part of the state, but never under the fingers of whoever types, unless they went back. */
export function writeField(field: HTMLInputElement | HTMLSelectElement, value: string, isBack: boolean): void {
  if (isBack || field !== document.activeElement) field.value = value;
}
