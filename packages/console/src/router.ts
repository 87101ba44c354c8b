/** Where in the console one is: the fragment of the address, so that any static server serves it. */
import { useSyncExternalStore } from 'react';

export interface Place {
  /** Such as `['items', 'post.01…']`. */
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Reads `#/items/post.01?from=queue`. */
export const readPlace = (hash: string): Place => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return {
    parts: path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
};

/** The address of a place; values that are undefined or empty are left out. */
export const addressOf = (
  parts: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, value);
  }
  const tail = search.size === 0 ? '' : `?${search}`;
  return `#/${parts.map(encodeURIComponent).join('/')}${tail}`;
};

export const goTo = (address: string): void => {
  location.hash = address;
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);
