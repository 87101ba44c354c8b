/** Takes whom a row names out of it, whatever kind of row it is. */
import type { AccountId } from '../kernel/ids.ts';
import type { Expression, Row } from '../platform/table.ts';

const ANSWER_SIGNS = ['', '+', '?'] as const; // of invitees, which rows hold as an id with a sign

/** Whether a value says nothing but who somebody is. */
const isName = (value: unknown, account: AccountId): boolean =>
  ANSWER_SIGNS.some((sign) => value === `${account}${sign}`);

/** Whether a value is about somebody: their id, or an object that has it. */
const isAbout = (value: unknown, account: AccountId): boolean =>
  isName(value, account) ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'accountId' in value &&
    isName(value.accountId, account));

const without = (value: unknown, account: AccountId): unknown => {
  if (Array.isArray(value)) {
    return value.filter((each) => !isAbout(each, account)).map((each) => without(each, account));
  }
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      isAbout(each, account) ? [] : [[name, without(each, account)]],
    ),
  );
};

/** Whether a row, or a value in it, holds the id of an account anywhere, also within a longer text such as the id of a post. */
export const names = (value: unknown, account: AccountId): boolean => {
  if (typeof value === 'string') return value.includes(account);
  if (Array.isArray(value) || value instanceof Set) return [...value].some((each) => names(each, account));
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => name.includes(account) || names(each, account));
};

/**
 * The write that takes an account out of some attributes of a row, on the condition that these are as read; undefined where these do not have
 * it. All others stay as they are, whatever they say.
 */
export const scrubbing = (
  row: Row,
  account: AccountId,
  attributes: readonly string[],
): { readonly change: Expression; readonly condition: Expression } | undefined => {
  const touched = Object.entries(row)
    .filter(([name, value]) => attributes.includes(name) && names(value, account))
    .map(([name, value]) => ({
      name,
      was: value,
      is: isAbout(value, account) ? undefined : without(value, account),
    }))
    .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  if (touched.length === 0) return undefined;
  const set = touched.flatMap(({ is }, place) => (is === undefined ? [] : [`#a${place} = :is${place}`]));
  const removed = touched.flatMap(({ is }, place) => (is === undefined ? [`#a${place}`] : []));
  const placeholders = Object.fromEntries(touched.map(({ name }, place) => [`#a${place}`, name]));
  return {
    change: {
      expression: [
        ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
        ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
      ].join(' '),
      names: placeholders,
      values: Object.fromEntries(
        touched.flatMap(({ is }, place) => (is === undefined ? [] : [[`:is${place}`, is] as const])),
      ),
    },
    condition: {
      expression: touched.map((_, place) => `#a${place} = :was${place}`).join(' AND '),
      names: placeholders,
      values: Object.fromEntries(touched.map(({ was }, place) => [`:was${place}`, was])),
    },
  };
};
