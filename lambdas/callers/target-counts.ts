/**
 * What one account did toward others in this hour, as attributes of its row: a few bytes each, and only so many, so that the row stays within one
 * write unit. Where an account acts toward more others in an hour, those are forgotten toward whom it did least: each time so many are
 * full, it may do once more what it did toward one of them, and never unboundedly more.
 */
import { createHash } from 'node:crypto';
import { PER_ACCOUNT_WINDOW_SECONDS } from '../kernel/rate-limits.ts';
import { SECOND_MS } from '../platform/durations.ts';
import type { Expression, Row } from '../platform/table.ts';

const WINDOW_MS = PER_ACCOUNT_WINDOW_SECONDS * SECOND_MS;
const MAX_TARGETS = 60; // 7 bytes each
const KEPT_TARGETS = MAX_TARGETS / 2;
/** Names of the table's own attributes begin with letters. */
const IS_COUNT = /^\d/;
const WINDOW_NAMES = 360; // two digits in base 36, the first below 10: two weeks of hours

const windowOf = (now: number): number => Math.floor(now / WINDOW_MS);

/** When what is counted now is counted no longer, in milliseconds. */
export const endOfWindow = (now: number): number => (windowOf(now) + 1) * WINDOW_MS;

const windowPrefix = (now: number): string => (windowOf(now) % WINDOW_NAMES).toString(36).padStart(2, '0');

/** The attribute that counts what is done toward a target at `now` (milliseconds). Few share one: a digest has 18 bits. */
export const targetField = (target: string, now: number): string =>
  windowPrefix(now) + createHash('sha256').update(target).digest('base64url').slice(0, 3);

/** The update that takes out of a row what it need not hold, undefined where there is nothing: all of former hours, and the least of too much. */
export const withoutSpentCounts = (
  row: Row,
  now: number,
): { readonly change: Expression; readonly condition: Expression } | undefined => {
  const counts = Object.keys(row).filter((name) => IS_COUNT.test(name));
  const present = counts.filter((name) => name.startsWith(windowPrefix(now)));
  const former = counts.filter((name) => !name.startsWith(windowPrefix(now)));
  const least =
    present.length <= MAX_TARGETS
      ? []
      : present.toSorted((one, other) => Number(row[one]) - Number(row[other])).slice(0, -KEPT_TARGETS);
  const spent = [...former, ...least];
  if (spent.length === 0) return undefined;
  const nameOf = (name: string) => `#n${spent.indexOf(name)}`;
  return {
    change: {
      expression: `REMOVE ${spent.map(nameOf).join(', ')}`,
      names: Object.fromEntries(spent.map((name) => [nameOf(name), name])),
    },
    // What is counted meanwhile is not to be lost.
    condition: {
      expression: ['attribute_exists(pk)', ...least.map((name, at) => `${nameOf(name)} = :v${at}`)].join(
        ' AND ',
      ),
      ...(least.length > 0 && {
        values: Object.fromEntries(least.map((name, at) => [`:v${at}`, row[name]])),
      }),
    },
  };
};
