/** The files of an export besides pictures: a list for each section with its JSON Schema, and pages that a browser opens without a network. */
import * as z from 'zod/mini';
import { profileRow } from '../accounts/rows.ts';
import type { Language } from '../platform/problem.ts';
import type { ArchiveFile } from './archive.ts';
import { postPage, startPage } from './pages.ts';
import { postItemsOf } from './sections/post-sections.ts';
import type { Section, Source } from './sections/section.ts';
import { sections } from './sections/sections.ts';

/** The JSON Schema of a section's file. */
export const schemaOf = ({ name, title, item }: Section): string => {
  const file = z.object({ $schema: z.string(), items: z.array(item) });
  return JSON.stringify(
    { title: title.en, $id: `${name}.schema.json`, ...z.toJSONSchema(file) },
    undefined,
    1,
  );
};

/** A section's list. `count` is told how many items each page has. */
export async function* listOf(
  { name, item, read }: Section,
  source: Source,
  count: (items: number) => void,
): AsyncGenerator<string> {
  yield `{"$schema":"schemas/${name}.schema.json","items":[`;
  let separator = '\n';
  for await (const items of read(source)) {
    if (items.length === 0) continue;
    yield separator + items.map((each) => JSON.stringify(z.parse(item, each))).join(',\n');
    separator = ',\n';
    count(items.length);
  }
  yield '\n]}\n';
}

const languages = ['en', 'ar'] as const satisfies readonly Language[];

/** All files of the first part, in the order in which they are written. `requestedAt` in milliseconds. */
export async function* dataFilesOf(source: Source, requestedAt: number): AsyncGenerator<ArchiveFile> {
  const counts = new Map<string, number>();
  for (const section of sections) {
    const { name } = section;
    counts.set(name, 0);
    const count = (items: number) => counts.set(name, (counts.get(name) ?? 0) + items);
    yield { name: `${name}.json`, content: listOf(section, source, count) };
    yield { name: `schemas/${name}.schema.json`, content: schemaOf(section) };
  }
  const row = await source.table.get(profileRow.key({ accountId: source.accountId }), { consistent: true });
  const username = row === undefined ? '' : profileRow.parse(row).username;
  for (const language of languages) {
    yield startPage(language, { username, requestedAt, counts, sections });
    yield postPage(language, username, postItemsOf(source));
  }
}
