import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseValue, type Source } from '../../../lambdas/api/parse-value.ts';
import { languages, Problem } from '../../../lambdas/platform/problem.ts';
import { routeTable } from '../../../lambdas/routes.ts';

/** Values that nothing, or next to nothing, takes. */
const WRONG = [
  undefined,
  null,
  true,
  -1,
  0.5,
  1e300,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  '١٢',
  'not a value of this kind',
  'x'.repeat(100_000),
  [],
  ['x'],
  Array.from({ length: 10_000 }, () => 'x'),
  {},
  { x: 1 },
];

/** Every place in a schema: the path to it. */
const pathsIn = (schema: z.core.$ZodType, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
  ) {
    return pathsIn(schema._zod.def.innerType, path);
  }
  if (schema instanceof z.core.$ZodArray) return [path, ...pathsIn(schema._zod.def.element, [...path, '0'])];
  if (!(schema instanceof z.core.$ZodObject)) return [path];
  const inner = Object.entries(schema._zod.def.shape).flatMap(([key, each]) => pathsIn(each, [...path, key]));
  return [path, ...inner];
};

/** An object that has nothing but a value at a path. */
const withAt = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value);

const places = Object.entries(routeTable).flatMap(([route, { params, query, body }]) =>
  (
    [
      ['path', params],
      ['query', query],
      ['body', body],
    ] as const
  ).flatMap(([source, schema]) =>
    schema === undefined
      ? []
      : [...pathsIn(schema), ['constructor'], ['<b>']].map((path) => ({ route, source, schema, path })),
  ),
);

const refusalOf = (source: Source, schema: z.ZodMiniType, value: unknown): Problem | undefined => {
  try {
    parseValue(source, schema, value);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};

const refusals = places.flatMap(({ route, source, schema, path }) =>
  WRONG.flatMap((value) => {
    const problem = refusalOf(source, schema, withAt(path, value));
    return problem === undefined ? [] : [{ of: `${route} ${source} ${path.join('.')}`, value, problem }];
  }),
);

const ZOD_WORDS =
  /expected|invalid|too (big|small)|must match|unrecognized|>=|<=|undefined|NaN|\[object|pattern|input:/i;
const MAX_BYTES = 16 * 1024;

describe('what is said of a wrong value', () => {
  it('is tried for every value of every route', () => {
    expect(new Set(refusals.map(({ of }) => of)).size).toBeGreaterThan(300);
  });

  it('is a sentence of ours in both languages', () => {
    for (const { of, problem } of refusals) {
      for (const language of languages) {
        for (const { message } of problem.values) {
          expect(message[language], of).not.toMatch(ZOD_WORDS);
          expect(message[language].length, of).toBeGreaterThan(15);
        }
        expect(problem.detail[language], of).not.toMatch(ZOD_WORDS);
      }
      for (const { message } of problem.values) expect(message.ar, of).toMatch(/[\u0600-\u06FF]{3}/);
      expect(problem.detail.en, of).not.toMatch(/[\u0600-\u06FF]{3}/);
    }
  });

  it('is said in few words, whatever was sent', () => {
    for (const { of, problem } of refusals) {
      for (const language of languages) {
        const told = JSON.stringify([
          problem.detail[language],
          problem.values.map(({ path, message }) => ({ path, message: message[language] })),
        ]);
        expect(Buffer.byteLength(told), of).toBeLessThan(MAX_BYTES / 2);
      }
    }
  });

  it('names the value, and the limit where there is one', () => {
    const said = (source: Source, schema: z.ZodMiniType | undefined, value: unknown) =>
      schema && refusalOf(source, schema, value)?.values.map(({ path, message }) => [path, message.en]);
    const { listComments, createPhoto, createPost, updateMe, reportPostViews } = routeTable;
    expect(said('query', listComments.query, { limit: '500' })).toEqual([
      ['query.limit', "'limit' is '500'; it must be at most 100"],
    ]);
    expect(said('query', listComments.query, { limit: 'ten' })).toEqual([
      ['query.limit', "'limit' is 'ten'; it must be a number"],
    ]);
    expect(said('body', createPhoto.body, { contentType: 'video/mp4' })).toEqual([
      [
        'body.contentType',
        expect.stringMatching(
          /^'contentType' is 'video\/mp4'; it must be a media type of a picture such as image\/jpeg/,
        ),
      ],
      ['body.bytes', "'bytes' is missing; it must be a number"],
    ]);
    const photoId = '01K7Z3R2C07ZK3N9QW2M5RX8TB';
    expect(
      said('body', createPost.body, { photos: Array.from({ length: 35 }, () => ({ photoId })) }),
    ).toEqual([['body.photos', "'photos' has 35 items; it must have at most 34"]]);
    expect(said('body', createPost.body, { photos: [{ photoId: 7 }] })).toEqual([
      ['body.photos.0.photoId', "'photos.0.photoId' is 7; it must be a text"],
    ]);
    expect(said('body', updateMe.body, { admin: true, bio: 7 })).toEqual([
      ['body.bio', "'bio' is 7; it must be a text"],
      ['body.admin', "There is no field 'admin' here; leave it out"],
    ]);
    expect(said('body', reportPostViews.body, [])).toEqual([
      ['body', "'body' is a list; it must be an object"],
    ]);
  });

  it('never repeats a secret', () => {
    const told = JSON.stringify(
      refusals.filter(({ of }) =>
        /(?:^|\.)(?:auth|p256dh|endpoint|token|cursor)$/.test(of.split(' ')[2] ?? ''),
      ),
      (key, value) => (key === 'value' ? undefined : value),
    );
    expect(told).not.toContain('not a value of this kind');
  });
});
