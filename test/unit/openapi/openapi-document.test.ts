import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problems } from '../../../lambdas/kernel/problems.ts';
import { needsAccount, needsTerms, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { publishedPost } from '../../../lambdas/posts/post-examples.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { namedBodies, namedReplies, namedValues } from '../../../lib/openapi/docs-of-topics.ts';
import type { JsonSchema } from '../../../lib/openapi/document.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';
import { problemsOf } from '../../../lib/openapi/problem-responses.ts';

const document = makeOpenApi();
const json: Record<string, unknown> = JSON.parse(JSON.stringify(document));
const routes: [string, RouteSpec][] = Object.entries(routeTable);

const operationOf = (spec: RouteSpec) => {
  const operation = document.paths[spec.path]?.[spec.method.toLowerCase()];
  if (operation === undefined) throw new Error(`${spec.method} ${spec.path} is not in the document`);
  return operation;
};

/** Everything in a JSON value that is an object, with its path. */
const objectsIn = (value: unknown, path = ''): [string, Record<string, unknown>][] => {
  if (Array.isArray(value)) return value.flatMap((each, place) => objectsIn(each, `${path}/${place}`));
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value);
  return [
    [path, Object.fromEntries(parts)],
    ...parts.flatMap(([key, each]) => objectsIn(each, `${path}/${key}`)),
  ];
};

const schemas = objectsIn(json).filter(([path]) => !path.includes('/example'));

describe('the OpenAPI document', () => {
  it('is valid by the meta-schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(json)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('refers only to what it has, and has nothing that is not referred to', () => {
    const references = objectsIn(json).flatMap(([, part]) =>
      typeof part['$ref'] === 'string' ? [part['$ref']] : [],
    );
    const has = (reference: string) =>
      reference
        .slice(2)
        .split('/')
        .reduce<unknown>((part, key) => z.record(z.string(), z.unknown()).parse(part)[key], json) !==
      undefined;
    expect(references.filter((reference) => !has(reference))).toEqual([]);
    const components = Object.entries(document.components).flatMap(([kind, entries]) =>
      kind === 'securitySchemes' ? [] : Object.keys(entries).map((name) => `#/components/${kind}/${name}`),
    );
    const used = new Set(references);
    // Examples of parts stand for readers of the document; everything else is used.
    const idle = components.filter((each) => !used.has(each) && !each.startsWith('#/components/examples/'));
    expect(idle).toEqual([]);
  });

  it('gives every operation a name of its own, a summary and a description', () => {
    const operations = routes.map(([name, spec]) => ({ name, operation: operationOf(spec) }));
    expect(operations.map(({ operation }) => operation.operationId)).toEqual(
      operations.map(({ name }) => name),
    );
    for (const { operation } of operations) {
      expect(operation.summary.length, operation.operationId).toBeGreaterThan(10);
      expect(operation.description?.length, operation.operationId).toBeGreaterThan(10);
    }
  });

  it('describes every field, parameter and schema', () => {
    const fields = schemas
      .filter(([path]) => path.endsWith('/properties') && !path.includes('/allOf/'))
      .flatMap(([path, properties]) =>
        Object.entries(properties).map(([name, field]) => ({ path, name, field })),
      );
    const silent = fields.filter(
      ({ field }) => !z.object({ description: z.string() }).safeParse(field).success,
    );
    expect(silent.map(({ path, name }) => `${path}/${name}`)).toEqual([]);
    const parameters = schemas.filter(([, part]) => 'in' in part && 'required' in part);
    expect(parameters.length).toBeGreaterThan(10);
    expect(parameters.filter(([, part]) => part['description'] === '')).toEqual([]);
  });

  /** Authorities have posts, comments, collections and accounts withheld: whatever of those may not be there may be withheld. */
  const namesWhatMayBeWithheld = ({ path, staff, problems: own }: RouteSpec): boolean =>
    !staff &&
    own?.includes('not_found') === true &&
    ['{postId}', '{commentId}', '{collectionId}', '{username}', '{accountId}', '{token}'].some((part) =>
      path.includes(part),
    );

  it.each(routes)('lets %s answer every problem it declares and those of its kind', (_, spec) => {
    const operation = operationOf(spec);
    const expected = new Set<string>([
      ...(spec.problems ?? []),
      'invalid_request',
      'internal_error',
      ...(spec.body ? ['unsupported_media_type', 'payload_too_large'] : []),
      ...(spec.body && !spec.takesForm ? ['invalid_json'] : []), // whatever is sent can be read as a form
      ...(spec.access === 'public' ? [] : ['unauthorized', 'session_ended']),
      ...(spec.access === 'public' || spec.deactivatedMay !== undefined
        ? []
        : ['account_deactivated', 'account_terminated']),
      ...(spec.access === 'public' ? [] : ['account_erasing']),
      ...(spec.access === 'optional' || spec.staff ? ['unavailable'] : []), // the issuer's keys may be, or the pool
      ...(namesWhatMayBeWithheld(spec) ? ['unavailable_for_legal_reasons'] : []),
      ...(spec.staff ? ['not_found', 'staff_sign_in_required', 'second_factor_required'] : []),
      ...(spec.interacts ? ['interactions_limited'] : []),
      ...(!needsAccount(spec) || spec.staff ? [] : ['account_required']),
      ...(!needsAccount(spec) || spec.staff || spec.suspendedMay !== undefined ? [] : ['account_suspended']),
      ...(needsTerms(spec) ? ['terms_not_accepted'] : []),
      ...(spec.idempotent ? ['request_in_progress', 'idempotency_key_reused'] : []),
    ]);
    expect(new Set(problemsOf(spec))).toEqual(expected);
    const statuses = Object.keys(operation.responses);
    for (const code of problemsOf(spec)) expect(statuses).toContain(String(problems[code].status));
    expect(statuses).toContain(String(spec.reply.status));
    expect(statuses).toContain('429');
    expect(statuses).toContain('503');
  });

  it.each(routes)('tells who may call %s', (_, spec) => {
    const { security } = operationOf(spec);
    const expected = { public: [], optional: [{}, { accessToken: [] }], token: [{ accessToken: [] }] };
    expect(security).toEqual(expected[spec.access]);
  });

  it.each(routes.filter(([, spec]) => spec.body))(
    'shows examples of the body and the reply of %s',
    (_, spec) => {
      const { requestBody, responses } = operationOf(spec);
      const type = spec.takesForm ? 'application/x-www-form-urlencoded' : 'application/json';
      expect(Object.keys(requestBody?.content[type]?.examples ?? {})).not.toEqual([]);
      const hasReply = spec.reply.schema !== undefined && spec.replyType === undefined;
      const shown = JSON.stringify(responses[String(spec.reply.status)]);
      expect(shown.includes('#/components/examples/')).toBe(hasReply);
    },
  );

  it('names the limit of every text that people write', () => {
    const fields = (schema: JsonSchema | undefined) => schema?.properties ?? {};
    const { NewPost, NewPhoto, AccountChange } = document.components.schemas;
    expect(fields(NewPost)['caption']?.description).toContain('4000 characters');
    expect(fields(NewPost)['title']?.description).toContain('90 characters');
    expect(fields(NewPhoto)['altText']?.description).toContain('1500 characters');
    expect(fields(AccountChange)['bio']?.description).toContain('300 characters');
    expect(fields(AccountChange)['displayName']?.description).toContain('64 characters');
  });

  it('demands no field of a body that has a default, and closes bodies but not replies', () => {
    const { NewPost, Post } = document.components.schemas;
    expect(NewPost?.required).toEqual(['photos']);
    expect(NewPost?.additionalProperties).toBe(false);
    expect(Post?.additionalProperties).toBeUndefined();
  });
});

describe('the examples', () => {
  const named = Object.entries({ ...namedValues, ...namedBodies, ...namedReplies }).flatMap(([name, each]) =>
    Object.entries(each.examples).map(([key, { value }]) => ({
      title: `${name}.${key}`,
      schema: each.schema,
      value,
    })),
  );

  it.each(named)('$title is what its schema admits', ({ schema, value }) => {
    const parsed = z.safeParse(schema, value);
    expect(parsed.error?.issues).toBeUndefined();
    // Parsing adds defaults and drops what the schema does not know: nothing of the example may be lost.
    if (typeof value === 'object' && value !== null) expect(parsed.data).toMatchObject(value);
    else expect(parsed.data).toBe(value);
  });

  it('places hashtags and mentions where they are in the caption', () => {
    const { caption, tags, mentions } = publishedPost;
    expect(tags.map(({ start, end }) => caption.slice(start, end))).toEqual(tags.map(({ text }) => text));
    expect(mentions.map(({ start, end }) => caption.slice(start, end))).toEqual(
      mentions.map(({ username }) => `@${username}`),
    );
  });
});
