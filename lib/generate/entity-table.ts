/** The table of entities in docs/access-patterns.md, from the definitions of rows and the notes about them. */
import * as z from 'zod/mini';
import type { RowNote } from '../../lambdas/kernel/topic-docs.ts';
import type { RowDefinition } from '../../lambdas/platform/row.ts';
import { topicEntries } from '../topics/topics.ts';
import { markdownTable, withinMarks } from './markdown.ts';

/** A template as people read it: `C#<commentId>` of `C#{commentId}`. */
const inWords = (template: string): string => `\`${template.replace(/\{(\w+)\*?\}/g, '<$1>')}\``;

/** The attributes of a row whose schema stands in its definition. */
const attributesOf = ({ entity, schema }: RowDefinition): string => {
  if (!(schema instanceof z.ZodMiniObject)) {
    throw new Error(`The schema of ${entity} is no plain object: say in its note where its shape stands`);
  }
  const names = Object.keys(schema.shape).map((name) => `\`${name}\``);
  if (names.length === 0) return 'key alone';
  return names.length === 1 ? `key and ${names[0]}` : ['key', ...names].join(', ');
};

const line = (row: RowDefinition, { shape, note }: RowNote): readonly string[] => [
  row.entity,
  inWords(row.template.pk),
  inWords(row.template.sk),
  shape ?? attributesOf(row),
  note,
];

const lines = topicEntries.flatMap(([topic, { rows = {}, docs }]) =>
  Object.entries(docs?.rows ?? {}).map(([name, note]) => {
    const row = rows[name];
    if (row === undefined) throw new Error(`${topic} has a note for ${name}, which is none of its rows`);
    return line(row, note);
  }),
);

/** A document with the present table of entities between its marks. */
export const withEntityTable = (document: string): string =>
  withinMarks(document, 'entities', markdownTable([['entity', '`pk`', '`sk`', 'shape', 'notes'], ...lines]));
