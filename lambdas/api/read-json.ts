/** Bodies of requests as JSON: too large ones are refused unread, and those of too many values unparsed. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { problem } from '../kernel/problems.ts';
import { bodyType } from '../kernel/route-spec.ts';
import { quote } from '../kernel/text/quote.ts';
import type { Translated } from '../platform/problem.ts';

const tooLarge = (bytes: number, limit: number) =>
  problem('payload_too_large', {
    en: `The request body has ${bytes} bytes; at most ${limit} are allowed here`,
    ar: `حجم محتوى الطلب ${bytes} بايت، والحد الأقصى هنا ${limit}`,
  });

/** The body as text, the empty text where there is none. Throws `payload_too_large`, by its length in base64 already. */
export const bodyText = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2, limit: number): string => {
  const bytes = isBase64Encoded ? Math.floor((body.length * 3) / 4) : Buffer.byteLength(body, 'utf8');
  if (bytes > limit + 2) throw tooLarge(bytes, limit); // base64 rounds up by as much
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const exact = Buffer.byteLength(text, 'utf8');
  if (exact > limit) throw tooLarge(exact, limit);
  return text;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const COMMA = 0x2c;

/** The position behind a text that begins at a quote. */
const behindText = (json: string, start: number): number => {
  for (let at = start + 1; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === BACKSLASH) at += 1;
  }
  return json.length;
};

/** Whether JSON holds more than so many values, counted by what is between them: much cheaper than making them. */
const hasMoreValues = (json: string, most: number): boolean => {
  let values = 1;
  let at = 0;
  while (at < json.length) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) {
      at = behindText(json, at);
      continue;
    }
    if (unit === COMMA || OPENING.has(unit)) values += 1;
    if (values > most) return true;
    at += 1;
  }
  return false;
};

const noJson: Translated = {
  en: 'The request body could not be read as JSON',
  ar: 'تعذّرت قراءة محتوى الطلب بصيغة JSON',
};

/** Throws `unsupported_media_type` unless a type is the wanted one, with or without parameters. */
const checkType = (type: string, wanted: string): void => {
  if (type.split(';', 1)[0]?.trim().toLowerCase() === wanted) return;
  throw problem('unsupported_media_type', {
    en: `The content type is ${type === '' ? 'missing' : `'${quote(type)}'`}; send ${wanted}`,
    ar: `نوع المحتوى ${type === '' ? 'غير محدد' : `'${quote(type)}'`}؛ أرسل ${wanted}`,
  });
};

/** Parses a body of at most so many values. */
export const readJson = (text: string, type: string, maxValues: number): unknown => {
  checkType(type, bodyType({}));
  if (hasMoreValues(text, maxValues)) {
    throw problem('invalid_json', {
      en: `The request body holds more than ${maxValues} values, which is more than this route takes`,
      ar: `يحتوي الطلب على أكثر من ${maxValues} قيمة، وهو أكثر مما يقبله هذا المسار`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw problem('invalid_json', noJson, { cause });
  }
};

/** Parses what a form of a page sends: its fields that are filled in, of which a box that is ticked is true. */
export const readForm = (text: string, type: string, maxValues: number): unknown => {
  checkType(type, bodyType({ takesForm: true }));
  const fields = [...new URLSearchParams(text)].slice(0, maxValues);
  return Object.fromEntries(
    fields
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, value === 'true' ? true : value]),
  );
};
