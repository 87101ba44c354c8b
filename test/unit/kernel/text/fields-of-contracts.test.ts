import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { routeTable } from '../../../../lambdas/routes.ts';

/** Texts that may have line breaks; all other texts hold one line. */
const MANY_LINES = [
  ...['bio', 'caption', 'altText', 'text', 'explanation'],
  ...['note', 'ground', 'reason', 'en', 'ar'], // of staff
];
/** Read by digest or signature, or compared, and kept nowhere: what they must look like is for those who made them to know. */
const ONLY_LOOKED_UP = ['token', 'linkId', 'cursor', 'seen'];
/** As they were typed: a blank may be part of one. */
const PASSWORDS = ['previousPassword', 'newPassword'];

interface Field {
  readonly route: string;
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

/** Every schema of a string in a schema, with the name of the field that holds it. */
const stringsIn = (schema: z.core.$ZodType, name: string): Omit<Field, 'route'>[] => {
  if (schema instanceof z.core.$ZodString) return [{ name, schema }];
  if (schema instanceof z.core.$ZodObject) {
    return Object.entries(schema._zod.def.shape).flatMap(([key, value]) => stringsIn(value, key));
  }
  if (schema instanceof z.core.$ZodArray) return stringsIn(schema._zod.def.element, name);
  if (schema instanceof z.core.$ZodRecord) return stringsIn(schema._zod.def.valueType, name);
  if (schema instanceof z.core.$ZodUnion) {
    return schema._zod.def.options.flatMap((option) => stringsIn(option, name));
  }
  if (schema instanceof z.core.$ZodPipe) {
    return [...stringsIn(schema._zod.def.in, name), ...stringsIn(schema._zod.def.out, name)];
  }
  const holds =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault;
  if (holds) return stringsIn(schema._zod.def.innerType, name);
  const isOfOtherType = ['enum', 'literal', 'number', 'int', 'boolean', 'transform', 'date'].includes(
    schema._zod.def.type,
  );
  if (!isOfOtherType) throw new Error(`What ${name} is, a ${schema._zod.def.type}, this test does not know`);
  return [];
};

const fields: Field[] = Object.entries(routeTable).flatMap(([route, { params, query, body }]) =>
  [params, query, body].flatMap((schema) =>
    schema === undefined ? [] : stringsIn(schema, 'body').map((field) => ({ route, ...field })),
  ),
);

// Every kind of blank and line end, at the ends and inside.
const PROBES = [
  ' \u200B\u3000a\r\nb\u2028c\u2029d\u0085e\u000Bf\fg\th\u2060\u00A0 ',
  '\n\u200Bhttps://example.org/a\u2028b\u200B\n',
  ' https://example.org/a\nb\t',
  ' 2026-11-29\n',
  'layla\n',
  ' layla',
];
const NO_LINE = /[\n\r\t\v\f\u0085\u2028\u2029]|^[\s\u200B\u2060\uFEFF]|[\s\u200B\u2060\uFEFF]$/u;

describe('every text that the API takes', () => {
  it('is found where routes take texts', () => {
    const names = new Set(fields.map(({ name }) => name));
    for (const name of ['displayName', 'title', 'name', 'links', 'endpoint', 'text', 'altText', 'username']) {
      expect(names).toContain(name);
    }
  });

  const written = fields.filter(({ name }) => ![...ONLY_LOOKED_UP, ...PASSWORDS].includes(name));
  it.each(written.map((field) => [`${field.route} ${field.name}`, field] as const))(
    '%s holds one line without blanks at its ends, or may hold many',
    (_, { name, schema }) => {
      const kept = PROBES.flatMap((probe) => {
        const { success, data } = z.safeParse(schema, probe);
        return success ? [String(data)] : [];
      });
      if (MANY_LINES.includes(name)) {
        expect(kept.join('')).toContain('a\nb\nc\nd\ne\nf\ng\th');
        return;
      }
      for (const text of kept) expect(text).not.toMatch(NO_LINE);
    },
  );
});
