/** Versions of what an account sees in its own lists: the time of the last act of its own that changed it, with the act's own half. */
import * as z from 'zod/mini';
import { SECOND_MS } from '../platform/durations.ts';
import { timeOf } from './ids.ts';

export const ListsVersion = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export type ListsVersion = z.infer<typeof ListsVersion>;

const SETTLES_MS = 5 * SECOND_MS; // what is read eventually consistent is there by then

/** Whether whatever was done at a time (milliseconds), or brought by an id, is seen by every read by now. */
export const isSettled = (id: string | undefined, now: number): boolean =>
  id === undefined || timeOf(id) <= now - SETTLES_MS;
