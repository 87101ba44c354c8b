import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { example, type TopicDocs } from '../../../lambdas/kernel/topic-docs.ts';
import {
  namedBodies,
  namedReplies,
  namedValues,
  putTogether,
  tags,
} from '../../../lib/openapi/docs-of-topics.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';
import { topicEntries } from '../../../lib/topics/topics.ts';

const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');

describe('the docs of topics', () => {
  it('say in a line what each topic with routes is about', () => {
    const silent = topicEntries.filter(([, { routes, docs }]) => routes !== undefined && !docs?.about);
    expect(silent.map(([name]) => `${name}: \`about\` is missing in its docs`)).toEqual([]);
    expect(tags.map(({ name }) => name)).toEqual(
      topicEntries.filter(([, { routes }]) => routes !== undefined).map(([name]) => name),
    );
  });

  it('have a note for each row, and for nothing else', () => {
    const wrong = topicEntries.flatMap(([name, { rows = {}, docs }]) => {
      const notes = docs?.rows ?? {};
      return [
        ...Object.keys(rows).flatMap((row) =>
          notes[row]?.note ? [] : [`${name}: ${row} lacks a note in its docs`],
        ),
        ...Object.keys(notes).flatMap((row) =>
          row in rows ? [] : [`${name}: its docs have a note for ${row}, which is none of its rows`],
        ),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('say where the shape of a row stands, and it stands there', () => {
    const shapes = topicEntries.flatMap(([, { docs }]) =>
      Object.values(docs?.rows ?? {}).flatMap(({ shape }) => shape ?? []),
    );
    const missing = shapes.filter((shape) => {
      const [, name = '', path = ''] = /^`(\w+)` in `(.+)`$/.exec(shape) ?? [];
      return !readFileSync(join(lambdas, path), 'utf8').includes(`export const ${name} = `);
    });
    expect(shapes.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('describe no field that is nowhere', () => {
    const { components, paths } = makeOpenApi();
    const named = { ...namedValues, ...namedBodies, ...namedReplies };
    /** The fields of a schema and of the parts of it that no topic has named. */
    const fieldsOf = (part: unknown): readonly string[] =>
      typeof part !== 'object' || part === null
        ? []
        : Object.entries(part).flatMap(([key, value]) => {
            if (key === 'properties') return [...Object.keys(value), ...fieldsOf(value)];
            if (key !== '$ref') return fieldsOf(value);
            const name = String(value).replace('#/components/schemas/', '');
            return name in named ? [] : fieldsOf(components.schemas[name]);
          });
    const everywhere = new Set(fieldsOf({ components, paths }));
    const byComponent = new Map(
      Object.entries(components.schemas).map(([name, schema]) => [name, new Set(fieldsOf(schema))]),
    );
    const isSomewhere = (field: string): boolean => {
      const [name = '', ...rest] = field.split('.');
      return rest.length === 0 ? everywhere.has(name) : byComponent.get(name)?.has(rest.join('.')) === true;
    };
    const nowhere = topicEntries.flatMap(([name, { docs }]) =>
      Object.keys(docs?.fields ?? {}).flatMap((field) =>
        isSomewhere(field) ? [] : [`${name}: its docs describe ${field}, which no schema has`],
      ),
    );
    expect(nowhere).toEqual([]);
  });

  it('group each operation by its topic, and leave no group empty', () => {
    const used = Object.values(makeOpenApi().paths).flatMap((item) =>
      Object.values(item).flatMap(({ tags: own }) => own),
    );
    expect(new Set(used)).toEqual(new Set(tags.map(({ name }) => name)));
  });
});

describe('docs of two topics', () => {
  const named = {
    Fig: { schema: z.string(), description: 'A fig.', examples: { one: example('One', 'fig') } },
  };
  const together = (fruit: TopicDocs, trees: TopicDocs) => () =>
    putTogether([
      ['fruit', fruit],
      ['trees', trees],
    ]);

  it('are put together', () => {
    const { fields, replies } = together({ fields: { size: 'In grams.' } }, { replies: named })();
    expect(fields).toEqual({ size: 'In grams.' });
    expect(Object.keys(replies)).toEqual(['Fig']);
  });

  it('are refused where both name one part', () => {
    const parts = { 'Fig.leaf': 'Leaf' };
    expect(together({ parts }, { parts })).toThrow('fruit and trees both describe the part `Fig.leaf`');
  });

  it('are refused with both names where they describe one field, parameter or schema', () => {
    const fields = { size: 'How big it is.' };
    expect(together({ fields }, { fields })).toThrow('fruit and trees both describe the field `size`');
    const parameters = { figId: { description: 'The fig.' } };
    expect(together({ parameters }, { parameters })).toThrow(
      'fruit and trees both describe the parameter `figId`',
    );
    expect(together({ bodies: named }, { replies: named })).toThrow(
      'fruit and trees both describe the schema `Fig`',
    );
  });
});
