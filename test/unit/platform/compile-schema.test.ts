import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { compileSchema, unknownToCompiler } from '../../../lambdas/platform/compile-schema.ts';
import { fastParse, fastSafeParse } from '../../../lambdas/platform/fast-parse.ts';
import * as topics from '../../../lambdas/topics.ts';

/** Values of all kinds, as they come where something else is expected. */
const odd: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  2 ** 60,
  Number.NaN,
  '',
  'x',
  ' https://example.org/ ',
  [],
  [undefined],
  {},
  new Map(),
  () => {},
];

/** A value with each of its parts replaced by odd ones, taken out, and joined by another, one at a time. */
function* variantsOf(value: unknown): Generator<unknown> {
  yield* odd;
  if (Array.isArray(value)) {
    for (const [place, each] of value.slice(0, 2).entries())
      for (const other of variantsOf(each)) yield value.with(place, other);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  yield { ...value, unheardOf: 1 };
  for (const [key, each] of Object.entries(value)) {
    const { [key]: _, ...rest } = { ...value } as Record<string, unknown>;
    yield rest;
    for (const other of variantsOf(each)) yield { ...value, [key]: other };
  }
}

/** Fails unless a schema says of a value, compiled, what it says by itself; answers whether the compiled one knew. */
const expectTheSame = (schema: z.core.$ZodType, compiled: (value: unknown) => unknown, value: unknown) => {
  const own = z.core.safeParse(schema, value);
  const data = compiled(value);
  if (data !== unknownToCompiler) {
    expect(own.success, JSON.stringify(value)?.slice(0, 300)).toBe(true);
    expect(data).toStrictEqual(own.data);
  }
  return own.success && data !== unknownToCompiler;
};

describe('a compiled schema', () => {
  const text = z.string();
  const schemas: Readonly<Record<string, z.core.$ZodType>> = {
    text,
    'text of bounds': text.check(z.minLength(1), z.maxLength(3)),
    'text of a form': text.check(z.regex(/^x+$/)),
    'trimmed text': text.check(z.trim()),
    address: z.url(),
    time: z.iso.datetime(),
    number: z.number(),
    integer: z.int(),
    'number of bounds': z.number().check(z.minimum(1)),
    'coerced number': z.coerce.number(),
    truth: z.boolean(),
    choice: z.enum(['x', 'y']),
    literals: z.literal(['x', 1, null]),
    'nullable choice': z.nullable(z.enum(['x'])),
    'optional text': z.optional(text),
    'default text': z.prefault(text, 'x'),
    list: z.array(z.optional(text)),
    'list of bounds': z.array(text).check(z.minLength(1)),
    object: z.object({ a: text, b: z.optional(z.int()), c: z._default(text, 'x'), d: z.unknown() }),
    'nested optional': z.object({ a: z.nullable(z.optional(text)), b: z.optional(z._default(text, 'x')) }),
    'strict object': z.strictObject({ a: text }),
    'loose object': z.looseObject({ a: text }),
    refined: z.object({ a: text }).check(z.refine(({ a }) => a !== 'x')),
    'text of many': text.check(z.minLength(2)),
    'union that zod may take by its first': z.union([
      z.object({ a: z.url(), b: text }),
      z.object({ a: text }),
    ]),
    union: z.union([z.object({ a: text, b: text }), z.object({ a: text })]),
    tagged: z.discriminatedUnion('a', [
      z.object({ a: z.literal('x'), b: text }),
      z.object({ a: z.enum(['y', 'z']) }),
    ]),
    both: z.intersection(
      z.object({ a: text }),
      z.pipe(
        z.object({ b: z.int() }),
        z.transform((c) => ({ c })),
      ),
    ),
    'both with one key': z.intersection(z.object({ a: text }), z.object({ a: text })),
    'set of texts': z.set(text),
    record: z.partialRecord(z.enum(['x', 'y']), text),
  };
  const values: readonly unknown[] = [
    ...odd,
    'xx',
    'xxxx',
    ' x ',
    'y',
    1,
    '1',
    'https://example.org/a?b=c d',
    'https://example.org',
    'HTTP://EXAMPLE.org/',
    'https://exa mple.org/',
    'https://[::1]/',
    'https://1.2.3.4.5.6/',
    'https://a:99999/',
    'https://a:b@c.de/ ',
    'mailto:a@b.de',
    'https://example.org/a\u00a0',
    'https://example.org/a\u2003',
    'https://example.org/a\tb',
    'https://example.org/a\nb',
    'https://example.org\u0001/',
    '\u{1f600}',
    '\u{1f600}\u{1f600}',
    '\u{1f600}\u{1f600}\u{1f600}\u{1f600}',
    '2026-01-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    ['x'],
    [1],
    new Set(['x']),
    { x: 'x' },
    { a: 'x' },
    { a: 'y', b: 1 },
    { a: 'z', b: 'y' },
    { a: 'x', b: 'y', c: 'z', d: 1 },
    { a: 'x', b: 1, d: 1 },
    { a: 'x', b: undefined, c: undefined, d: undefined },
    { a: null, b: null },
    { a: ' https://example.org/ ', b: 'y' },
    { ['__proto__']: 1, a: 'x' },
  ];

  it.each(Object.entries(schemas))('takes and gives what it does by itself: %s', (name, schema) => {
    const compiled = compileSchema(schema);
    const known = values.filter((value) => expectTheSame(schema, compiled, value));
    expect(known.length > 0).toBe(name !== 'both with one key');
  });

  it('measures texts by itself, in code points', () => {
    const schema = text.check(z.minLength(2), z.maxLength(3));
    const compiled = compileSchema(schema);
    const run = vi.spyOn(schema._zod, 'run');
    const [smile, lone] = ['\u{1f600}', '\ud83d'];
    for (const each of ['xx', 'xxx', smile.repeat(2), smile.repeat(3), lone.repeat(3)]) {
      expect(compiled(each)).toBe(each);
    }
    for (const each of ['', 'x', 'xxxx', smile, smile.repeat(4), lone.repeat(4)]) {
      expect(compiled(each)).toBe(unknownToCompiler);
    }
    expect(run).not.toHaveBeenCalled();
    for (const each of [lone.repeat(3), smile.repeat(3)])
      expect(z.safeParse(schema, each).success).toBe(true);
  });
});

describe('what answers are parsed by', () => {
  const replies = Object.entries(topics).flatMap(([topic, { docs }]) =>
    Object.entries('replies' in docs ? docs.replies : {}).map(
      ([name, reply]) =>
        [`${topic}: ${name}`, reply as { schema: z.core.$ZodType; examples: object }] as const,
    ),
  );

  it('is known, with its examples', () => {
    expect(replies.length).toBeGreaterThan(20);
  });

  it('is compiled for a home page', () => {
    const { schema, examples } = topics.feeds.docs.replies.HomePage;
    expect(expectTheSame(schema, compileSchema(schema), examples.page.value)).toBe(true);
  });

  it.each(replies)(
    'is the same compiled, whatever is wrong with the answer: %s',
    (_, { schema, examples }) => {
      const compiled = compileSchema(schema);
      for (const { value } of Object.values(examples)) {
        expectTheSame(schema, compiled, value);
        let left = 3_000;
        for (const variant of variantsOf(value)) {
          expectTheSame(schema, compiled, variant);
          left -= 1;
          if (left === 0) break;
        }
      }
    },
  );
});

describe('parsing often', () => {
  const Thing = z.object({ a: z.string() });

  it('gives the same from the first time to the last', () => {
    for (let time = 0; time < 6; time += 1) {
      expect(fastParse(Thing, { a: 'x', b: 1 })).toEqual({ a: 'x' });
      expect(fastSafeParse(Thing, { a: 'x' })).toEqual({ success: true, data: { a: 'x' } });
    }
  });

  it('refuses with what zod says, from the first time to the last', () => {
    for (let time = 0; time < 6; time += 1) {
      expect(() => fastParse(Thing, { a: 1 })).toThrow(z.core.$ZodError);
      expect(fastSafeParse(Thing, {}).error?.issues).toEqual(z.safeParse(Thing, {}).error?.issues);
    }
  });
});
