/** The last released contract: what apps were built for, and what is not taken from them under the same major version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'api');

/** The committed document of the last release, without its texts. */
export const releasedPath = join(folder, 'released.json');
export const changelogPath = join(folder, 'CHANGELOG.md');

const OperationOfContract = z.looseObject({ operationId: z.string(), 'x-since': z.string() });

/** What is looked at of a document of this project, released or present. */
export const Contract = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), OperationOfContract)),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type Contract = z.infer<typeof Contract>;

/** Keywords whose values are for people. */
const texts = new Set(['description', 'summary', 'title']);
const examples = new Set(['example', 'examples']);
/** Keywords under which keys are names, and not keywords. */
const maps = new Set(['properties', 'schemas', 'responses', 'parameters', 'headers', 'paths', 'content']);

const withoutTexts = (value: unknown, areNames: boolean): unknown => {
  if (Array.isArray(value)) return value.map((each) => withoutTexts(each, false));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, each]) => areNames || !(examples.has(key) || (texts.has(key) && typeof each === 'string')),
      )
      .map(([key, each]) => [key, withoutTexts(each, !areNames && maps.has(key))]),
  );
};

/** A document without what it says to people: changes of texts and examples are no changes of the contract. */
export const bareContract = (document: object): Contract => {
  const whole = Contract.parse(withoutTexts(document, false));
  const { examples: _, ...components } = whole.components;
  const { info, paths } = whole;
  return { openapi: '3.1.0', info: { version: info.version, title: 'Suwar' }, paths, components };
};

/** A document as it is committed: a line for each path and each component, so that a release shows what it changes. */
export const writeContract = ({ openapi, info, paths, components }: Contract): string => {
  const lines = (entries: object, depth: string): string =>
    Object.entries(entries)
      .map(([name, entry]) => `${depth}${JSON.stringify(name)}: ${JSON.stringify(entry)}`)
      .join(',\n');
  const kinds = Object.entries(components)
    .map(([kind, entries]) => `${JSON.stringify(kind)}: {\n${lines(entries, '  ')}\n}`)
    .join(',\n');
  return `{\n"openapi": ${JSON.stringify(openapi)},\n"info": ${JSON.stringify(info)},\n"paths": {\n${lines(paths, '  ')}\n},\n"components": {\n${kinds}\n}\n}\n`;
};

export const readReleased = (): Contract => Contract.parse(JSON.parse(readFileSync(releasedPath, 'utf8')));
