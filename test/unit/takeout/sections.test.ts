import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../../lambdas/takeout/data-files.ts';
import { sections } from '../../../lambdas/takeout/sections/sections.ts';
import { declaredRows } from '../../../lib/generate/personal-data-table.ts';

const taken = new Set(sections.flatMap(({ of }) => of));

const isExported = ({ data }: (typeof declaredRows)[number]): boolean =>
  'of' in data && data.of.some(({ exported }) => exported === true);

describe('what an export holds', () => {
  it.each(declaredRows.map((declared) => [declared.row.entity, declared] as const))(
    'is what topics declare: %s',
    (_, declared) => expect(taken.has(declared.row)).toBe(isExported(declared)),
  );

  it('has a file for each section, under a name that every system takes', () => {
    const names = sections.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it.each(sections.map((section) => [section.name, section] as const))(
    'describes its files by schemas: %s',
    (_, section) => {
      const schema = JSON.parse(schemaOf(section));
      expect(schema.properties.items.type).toBe('array');
      expect(schema.properties.items.items.additionalProperties).toBe(false);
    },
  );
});
