/** The API as the console calls it: at its own origin, for whoever is signed in, in the language of the page. */
import { createSuwar, isProblem, type Problem, type Schemas } from '@suwar/client';
import { currentLanguage } from '../language/language.ts';

export type { Schemas };
export type Role = Schemas['StaffSelf']['roles'][number];
export type Item = Schemas['ReviewItem'];
export type ItemDetail = Schemas['ReviewItemDetail'];
export type Decision = Schemas['Decision'];
export type Photo = Schemas['Photo'];
export type Macro = Schemas['ReviewMacro'];
export type Proposal = Schemas['Proposal'];

/** Sessions are kept for the tab alone, and go with it. */
const tabStorage = {
  getItem: (key: string) => sessionStorage.getItem(key),
  setItem: (key: string, value: string) => sessionStorage.setItem(key, value),
  removeItem: (key: string) => sessionStorage.removeItem(key),
};

export const api = createSuwar({
  api: location.origin,
  storage: tabStorage,
  locks: false,
  language: currentLanguage,
});

/** Whether the API refused something, in words of its own. Everything else is a network that failed. */
export const isRefused = (error: unknown): error is Problem => isProblem(error) && error.status > 0;

/** One attempt at a call that is made again, with the same key and for the same moment, when its answer was lost. */
export const newAttempt = () => ({ key: crypto.randomUUID(), at: Date.now() });
