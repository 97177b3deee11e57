import type { AddressState } from '../../contract/addresses/address-state.ts';
import { attend } from './attend.ts';

/** A state that the address carries: shareable, and the back button undoes a choice. */
export interface FollowedState<S> {
  get: () => S;
  /** Keeps the rest of the state. A choice is a step back; `replace` is for what is typed letter by letter. */
  set: (change: Partial<S>, how?: 'push' | 'replace') => void;
}

/**
 * Calls `show` with the state of the address, now and whenever it changes, by `set` or by the browser's own buttons.
 * The fragment of the address is left alone. An answer given as a promise is waited for when the page is opened by its address.
 */
export function followAddress<S extends object>(
  address: AddressState<S>,
  show: (state: S) => void | Promise<void>,
): FollowedState<S> {
  const get = () => address.read(location.search);
  const set = (change: Partial<S>, how: 'push' | 'replace' = 'push') => {
    const next = address.write({ ...get(), ...change });
    if (next === address.write(get())) return;
    const target = `${location.pathname}${next}${location.hash}`;
    if (how === 'push') history.pushState(null, '', target);
    else history.replaceState(null, '', target);
    void show(get());
  };
  addEventListener('popstate', () => void show(get()));
  const first = show(get());
  if (first && location.search !== '') attend(first);
  return { get, set };
}
