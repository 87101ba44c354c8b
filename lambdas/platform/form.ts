/** Texts of a fixed form, and what messages call it: nobody should have to read a pattern. */
import * as z from 'zod/mini';
import type { Translated } from './problem.ts';

const forms = new Map<string, Translated>();

/** The check of a form. @param form what has it, as the end of a sentence: "it must be …" */
export const hasForm = (pattern: RegExp, form: Translated, options?: { readonly abort: true }) => {
  forms.set(String(pattern), form);
  return z.regex(pattern, options);
};

/** What has the form of a pattern, by the pattern as issues name it. */
export const formOf = (pattern: string | undefined): Translated | undefined =>
  pattern === undefined ? undefined : forms.get(pattern);
