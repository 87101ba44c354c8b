import * as z from 'zod/mini';
import type { Translated } from '../../platform/problem.ts';

/**
 * A check whose message comes in every language; `problemOf` answers undefined when the value is fine. No check of the same value
 * follows one that failed: what is too long is not looked into.
 */
export const translatedCheck = <Value>(problemOf: (value: Value) => Translated | undefined) =>
  z.check<Value>((context) => {
    const message = problemOf(context.value);
    if (message === undefined) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: message.en,
      params: { translated: message },
      continue: false,
    });
  });
