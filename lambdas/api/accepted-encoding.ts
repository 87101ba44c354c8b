/** Which coding of content a client prefers among those that we have. */
import { setWithin } from '../platform/bounded-map.ts';

/** In our order of preference: the first makes the fewest bytes. */
const codings = ['br', 'gzip'] as const;
export type ContentCoding = (typeof codings)[number];

const aliases: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

const QVALUE = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** The weights that a header gives to codings, by their names; what is malformed counts as refused. */
const weightsIn = (header: string): ReadonlyMap<string, number> =>
  new Map(
    header.split(',').flatMap((element): [string, number][] => {
      const [coding = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
      if (coding === '') return [];
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [[aliases[coding] ?? coding, QVALUE.test(weight) ? Number(weight) : 0]];
    }),
  );

const bestOf = (weights: ReadonlyMap<string, number>): ContentCoding | undefined => {
  const plain = weights.get('identity') ?? 0;
  const [best] = codings
    .map((coding) => ({ coding, weight: weights.get(coding) ?? weights.get('*') ?? 0 }))
    .filter(({ weight }) => weight > 0 && weight >= plain)
    .toSorted((one, other) => other.weight - one.weight);
  return best?.coding;
};

/** Headers are few: one for each kind of client. */
const MAX_KNOWN = 200;
const MAX_KNOWN_LENGTH = 100;
const known = new Map<string, ContentCoding | undefined>();

/**
 * The coding to answer with, by `Accept-Encoding`; undefined for the plain text, also where a client takes nothing that we have. Of codings
 * that a client likes as well as each other, and as well as the plain text, the smallest is taken.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export const acceptedCoding = (header: string | undefined): ContentCoding | undefined => {
  if (header === undefined) return undefined;
  if (known.has(header)) return known.get(header);
  const best = bestOf(weightsIn(header));
  if (header.length <= MAX_KNOWN_LENGTH) setWithin(known, MAX_KNOWN, header, best);
  return best;
};
