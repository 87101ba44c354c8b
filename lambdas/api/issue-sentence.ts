/** Sentences for people about values that a schema refuses, in every language: the one place that words what Zod finds. */
import * as z from 'zod/mini';
import { quote } from '../kernel/text/quote.ts';
import { formOf } from '../platform/form.ts';
import type { Translated } from '../platform/problem.ts';

type Issue = z.core.$ZodIssue;

/** Values that are secrets, or lead to somebody: messages end in logs of apps. */
const SECRET = /token|password|secret|cursor|endpoint|(?:^|\.)(?:auth|p256dh)$/i;

const kinds: Readonly<Record<string, Translated>> = {
  string: { en: 'a text', ar: 'نصًا' },
  number: { en: 'a number', ar: 'رقمًا' },
  int: { en: 'a whole number', ar: 'عددًا صحيحًا' },
  boolean: { en: 'true or false', ar: 'true أو false' },
  array: { en: 'a list', ar: 'قائمة' },
  object: { en: 'an object', ar: 'كائنًا' },
  record: { en: 'an object', ar: 'كائنًا' },
};
const anotherKind: Translated = { en: 'a value of another kind', ar: 'قيمة من نوع آخر' };
const kindOf = (expected: string): Translated => kinds[expected] ?? anotherKind;

const formats: Readonly<Record<string, Translated>> = {
  url: { en: 'a web address such as https://example.com', ar: 'عنوان ويب مثل https://example.com' },
  datetime: { en: 'a time such as 2026-03-01T09:30:00Z', ar: 'وقتًا مثل 2026-03-01T09:30:00Z' },
  date: { en: 'a date such as 2026-03-01', ar: 'تاريخًا مثل 2026-03-01' },
};
const anotherForm: Translated = { en: 'a text of another form', ar: 'نصًا بصيغة أخرى' };

/** The value that an issue is about: undefined where nothing was sent. */
interface Sent {
  readonly name: string;
  readonly value: unknown;
}

const shownValue = ({ name, value }: Sent): Translated => {
  if (SECRET.test(name)) return { en: 'what was sent', ar: 'ما أُرسل' };
  if (Array.isArray(value)) return { en: 'a list', ar: 'قائمة' };
  if (typeof value === 'object' && value !== null) return { en: 'an object', ar: 'كائن' };
  const shown = typeof value === 'string' ? `'${quote(value)}'` : quote(String(value));
  return { en: shown, ar: shown };
};

/** What a value is, and what it must be. */
const mustBe = (sent: Sent, wanted: Translated): Translated => {
  const { name, value } = sent;
  if (value === undefined) {
    return {
      en: `'${name}' is missing; it must be ${wanted.en}`,
      ar: `'${name}' غير موجود في الطلب؛ يجب أن يكون ${wanted.ar}`,
    };
  }
  const shown = shownValue(sent);
  return {
    en: `'${name}' is ${shown.en}; it must be ${wanted.en}`,
    ar: `قيمة '${name}' هي ${shown.ar}؛ يجب أن تكون ${wanted.ar}`,
  };
};

const upper = (limit: unknown, inclusive = true): Translated =>
  inclusive
    ? { en: `at most ${limit}`, ar: `والحد الأقصى ${limit}` }
    : { en: `less than ${limit}`, ar: `ويجب أن تكون أقل من ${limit}` };

const lower = (limit: unknown, inclusive = true): Translated =>
  inclusive
    ? { en: `at least ${limit}`, ar: `والحد الأدنى ${limit}` }
    : { en: `more than ${limit}`, ar: `ويجب أن تكون أكبر من ${limit}` };

const measured = (origin: string, sent: Sent, { en, ar }: Translated): Translated => {
  const { name, value } = sent;
  if (origin === 'string' && typeof value === 'string') {
    return {
      en: `'${name}' has ${value.length} characters; it must have ${en}`,
      ar: `عدد أحرف '${name}' هو ${value.length}، ${ar}`,
    };
  }
  if (Array.isArray(value)) {
    return {
      en: `'${name}' has ${value.length} items; it must have ${en}`,
      ar: `عدد عناصر '${name}' هو ${value.length}، ${ar}`,
    };
  }
  const shown = shownValue(sent);
  return {
    en: `'${name}' is ${shown.en}; it must be ${en}`,
    ar: `قيمة '${name}' هي ${shown.ar}، ${ar}`,
  };
};

const choice = (values: readonly unknown[]): Translated => {
  const [only, ...others] = values.map((value) => quote(String(value)));
  if (others.length === 0) return { en: String(only), ar: String(only) };
  const all = [only, ...others];
  return { en: `one of ${all.join(', ')}`, ar: `إحدى القيم: ${all.join('، ')}` };
};

/** What no field is called: a field is named by its path, the whole by where it stands. */
export const unknownField = (name: string): Translated => ({
  en: `There is no field '${quote(name)}' here; leave it out`,
  ar: `لا يوجد هنا حقل باسم '${quote(name)}'؛ أرسل الطلب بدونه`,
});

const Own = z.object({ translated: z.object({ en: z.string(), ar: z.string() }) });

/** The sentence about one issue. @param sent the value as it was sent, before parsing changed it */
export const issueSentence = (issue: Issue, sent: Sent): Translated => {
  switch (issue.code) {
    case 'invalid_type':
      return mustBe(sent, kindOf(issue.expected));
    case 'invalid_value':
      return mustBe(sent, choice(issue.values));
    case 'invalid_format':
      return mustBe(sent, formOf(issue.pattern) ?? formats[issue.format] ?? anotherForm);
    case 'too_big':
      return measured(issue.origin, sent, upper(issue.maximum, issue.inclusive));
    case 'too_small':
      return measured(issue.origin, sent, lower(issue.minimum, issue.inclusive));
    case 'not_multiple_of':
      return mustBe(sent, { en: `a multiple of ${issue.divisor}`, ar: `من مضاعفات ${issue.divisor}` });
    case 'unrecognized_keys':
      return unknownField(issue.keys[0] ?? '');
    case 'custom': {
      const own = z.safeParse(Own, issue.params);
      return own.success ? own.data.translated : mustBe(sent, anotherForm);
    }
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return mustBe(sent, anotherForm);
  }
};
