/** What the topics say of themselves, put together for the document. */
import type {
  FieldDocs,
  NamedSchemas,
  ParameterDocs,
  PartNames,
  TopicDocs,
} from '../../lambdas/kernel/topic-docs.ts';
import { topicEntries } from '../topics/topics.ts';
import { sharedDocs } from './shared-docs.ts';

/** Docs with the name of who wrote them. */
export type Side = readonly [by: string, docs: TopicDocs];

interface PutTogether {
  /** Values that bodies, replies and parameters share. */
  readonly values: NamedSchemas;
  /** What apps send. */
  readonly bodies: NamedSchemas;
  /** What the service answers. */
  readonly replies: NamedSchemas;
  /** By `Component.field`, or by `field` where it means the same everywhere. */
  readonly fields: FieldDocs;
  /** Names of objects inside of bodies and replies, by `Component.field`. */
  readonly parts: PartNames;
  /** Path and query parameters by name. */
  readonly parameters: Readonly<Record<string, ParameterDocs>>;
}

/** Throws when a name stands in the docs of two sides, or twice in those of one, and names both. */
const demandOnce = (
  what: string,
  advice: string,
  entries: readonly (readonly [by: string, name: string])[],
): void => {
  const first = new Map<string, string>();
  for (const [by, name] of entries) {
    const before = first.get(name);
    if (before !== undefined)
      throw new Error(`${before} and ${by} both describe the ${what} \`${name}\`: ${advice}`);
    first.set(name, by);
  }
};

/** Puts docs together. Throws when two sides describe one thing, and names both. */
export const putTogether = (sides: readonly Side[]): PutTogether => {
  const namesIn = (...kinds: readonly (keyof PutTogether)[]) =>
    sides.flatMap(([by, docs]) =>
      kinds.flatMap((kind) => Object.keys(docs[kind] ?? {}).map((name) => [by, name] as const)),
    );
  demandOnce('schema', 'let one name it, or give it two names.', namesIn('values', 'bodies', 'replies'));
  demandOnce('field', 'say which component each of them means, as `Component.field`.', namesIn('fields'));
  demandOnce('part', 'one name is enough.', namesIn('parts'));
  demandOnce('parameter', 'it stands with the topic whose thing it names.', namesIn('parameters'));
  return {
    values: Object.assign({}, ...sides.map(([, { values }]) => values)),
    bodies: Object.assign({}, ...sides.map(([, { bodies }]) => bodies)),
    replies: Object.assign({}, ...sides.map(([, { replies }]) => replies)),
    fields: Object.assign({}, ...sides.map(([, { fields }]) => fields)),
    parts: Object.assign({}, ...sides.map(([, { parts }]) => parts)),
    parameters: Object.assign({}, ...sides.map(([, { parameters }]) => parameters)),
  };
};

export const {
  values: namedValues,
  bodies: namedBodies,
  replies: namedReplies,
  fields: fieldDescriptions,
  parts: partNames,
  parameters: parameterDocs,
} = putTogether([
  ...topicEntries.flatMap(([name, { docs }]): readonly Side[] => (docs === undefined ? [] : [[name, docs]])),
  ['lib/openapi/shared-docs.ts', sharedDocs],
]);

/** A tag for each topic with routes. */
export const tags: readonly { readonly name: string; readonly description: string }[] = topicEntries.flatMap(
  ([name, { routes, docs }]) => (routes === undefined ? [] : [{ name, description: docs?.about ?? '' }]),
);
