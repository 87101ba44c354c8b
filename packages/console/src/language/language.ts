/** The language of the page. Everything else follows from it: direction, numbers, times, and what the API answers in. */
import { useSyncExternalStore } from 'react';

export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];

const KEY = 'suwar.console.language';
const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'ar';

const first = (): Language => {
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('ar') ? 'ar' : 'en';
};

let language: Language = first();
const listeners = new Set<() => void>();

export const directionOf = (of: Language): 'rtl' | 'ltr' => (of === 'ar' ? 'rtl' : 'ltr');

const tellPage = (): void => {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
};
tellPage();

export const currentLanguage = (): Language => language;

export const chooseLanguage = (next: Language): void => {
  language = next;
  localStorage.setItem(KEY, next);
  tellPage();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
