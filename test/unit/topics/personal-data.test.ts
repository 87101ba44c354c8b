import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { Person, Way } from '../../../lambdas/kernel/personal-data.ts';
import type { RowDefinition } from '../../../lambdas/platform/row.ts';
import { type DeclaredRow, declaredRows } from '../../../lib/generate/personal-data-table.ts';
import { topicEntries } from '../../../lib/topics/topics.ts';

const peopleOf = ({ data }: DeclaredRow): readonly Person[] => ('of' in data ? data.of : []);
const everybody = declaredRows.flatMap((declared) =>
  peopleOf(declared).map((person) => ({ row: declared.row, person })),
);

/** What the templates of a row's keys name. */
const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\*?\}/g)].map(([, name = '']) => name);

/** Whether a value of a schema is, or holds, the id of an account. */
const holdsAccount = (schema: unknown): boolean => {
  if (schema === AccountId) return true;
  if (schema instanceof z.ZodMiniObject) return Object.values(schema.shape).some(holdsAccount);
  if (schema instanceof z.ZodMiniArray) return holdsAccount(schema.def.element);
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return holdsAccount(schema.def.innerType);
  }
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.some(holdsAccount);
  if (schema instanceof z.ZodMiniIntersection) return [schema.def.left, schema.def.right].some(holdsAccount);
  if (schema instanceof z.ZodMiniPipe) return holdsAccount(schema.def.in);
  if (schema instanceof z.ZodMiniRecord) return holdsAccount(schema.def.valueType);
  return false;
};

/** The attributes of a row that name accounts. */
const attributesWithAccounts = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodMiniObject) {
    return Object.entries(schema.shape).flatMap(([name, each]) => (holdsAccount(each) ? [name] : []));
  }
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(attributesWithAccounts);
  if (schema instanceof z.ZodMiniIntersection) {
    return [schema.def.left, schema.def.right].flatMap(attributesWithAccounts);
  }
  return schema instanceof z.ZodMiniPipe ? attributesWithAccounts(schema.def.in) : [];
};

const someAccount = AccountId.parse('0123456789ABCDEF');

/** The places of a row's keys that take the id of an account and no other text. */
const placesOfAccounts = ({ template, idsOf }: RowDefinition): readonly string[] => {
  const takes = (name: string, text: string): boolean => {
    const fill = (key: string): string =>
      key.replace(/\{(\w+)\*?\}/g, (_, each: string) => (each === name ? text : `?${each}`));
    try {
      return Object.values(idsOf({ pk: fill(template.pk), sk: fill(template.sk) }) ?? {}).includes(text);
    } catch {
      return false;
    }
  };
  const names = [...namesIn(template.pk), ...namesIn(template.sk)];
  return names.filter((name) => takes(name, someAccount) && !takes(name, 'nobody at all'));
};

/** Names in a row that stand for an account: places of its keys that an account fills, and attributes. */
const accountsIn = (row: RowDefinition): readonly string[] => [
  ...placesOfAccounts(row),
  ...attributesWithAccounts(row.schema),
];

const byEntity = Map.groupBy(everybody, ({ row }) => row.entity);

/** Whether a way leads to rows from the id of an account, over other rows if need be. */
const leads = (way: Way, seen: readonly string[] = []): boolean => {
  if (way === 'key') return true;
  if (way === 'scan' || 'forDays' in way || seen.includes(way.with)) return false;
  const through = byEntity.get(way.with) ?? [];
  return through.some(({ person }) => leads(person.found, [...seen, way.with]));
};

describe('whose personal data rows are', () => {
  it('is said for every kind of row', () => {
    const kinds = topicEntries.flatMap(([, { rows = {} }]) => Object.values(rows));
    expect(declaredRows.map(({ row }) => row)).toEqual(
      kinds.filter((row) => declaredRows.some((each) => each.row === row)),
    );
    expect(declaredRows).toHaveLength(kinds.length);
  });

  it.each(declaredRows.map((declared) => [declared.row.entity, declared] as const))(
    'names every account that a row of it names: %s',
    (_, declared) => {
      const named = peopleOf(declared).map((person) => person.named);
      expect(named).toEqual(expect.arrayContaining([...new Set(accountsIn(declared.row))]));
    },
  );

  it.each(everybody.map(({ row, person }) => [row.entity, person.named, { row, person }] as const))(
    'is found as it says: %s by %s',
    (_, named, { row, person: { found } }) => {
      if (found === 'key') expect(namesIn(row.template.pk)).toContain(named);
      else if (found !== 'scan' && 'with' in found) expect(leads(found)).toBe(true);
    },
  );
});
