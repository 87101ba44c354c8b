/** Hashtags, mentions and links of a text, by the API's own rules. */
import { foldTag } from './fold.ts';
import { type Patterns, patterns } from './patterns.ts';
import { type IsEnding, type Range, webAddressesIn } from './web-addresses.ts';

const MIN_USERNAME = 2; // characters
const MAX_USERNAME = 30;

export interface Found {
  readonly tags: readonly (Range & { readonly tag: string })[];
  readonly mentions: readonly (Range & { readonly username: string })[];
  readonly links: readonly (Range & { readonly href: string })[];
}

/** What stands outside the addresses of a text; both in order. */
const outside = <Find extends Range>(
  finds: readonly Find[],
  addresses: readonly Range[],
): readonly Find[] => {
  let at = 0;
  return finds.filter(({ start }) => {
    while ((addresses[at]?.end ?? start + 1) <= start) at += 1;
    return start < (addresses[at]?.start ?? start + 1);
  });
};

const wordsOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    word: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));

const tagsIn = (text: string, made: Patterns, addresses: readonly Range[]) =>
  outside(wordsOf(text, made.hashtag), addresses)
    .map(({ word, start, end }) => ({ tag: foldTag(word, made), start, end }))
    .filter(({ tag }) => made.letter.test(tag));

const mentionsIn = (text: string, { mention }: Patterns, addresses: readonly Range[]) =>
  outside(
    wordsOf(text, mention).filter(({ word }) => word.length >= MIN_USERNAME && word.length <= MAX_USERNAME),
    addresses,
  ).map(({ word, start, end }) => ({ username: word.toLowerCase(), start, end }));

const SCHEME = /(?:^|[^a-z0-9])(https?)$/i;

/** The link that an address makes: without the punctuation of the sentence around it, and only of the web. */
const linkOf = (text: string, { start, end }: Range): readonly (Range & { readonly href: string })[] => {
  const written = text.slice(start, end).replace(/[.,:;!?'"]+$/, '');
  const hasScheme = written.startsWith('://');
  const scheme = hasScheme ? SCHEME.exec(text.slice(Math.max(0, start - 6), start))?.[1] : '';
  if (scheme === undefined || written.length <= 3) return [];
  const link = scheme + written;
  return [
    { start: start - scheme.length, end: start + written.length, href: hasScheme ? link : `https://${link}` },
  ];
};

const PLAIN_LINK = /https?:\/\/[^\s<>"`|\\^()[\]{}]+/gi;

/** Scans a text. An engine that cannot make the patterns finds only plain links. */
export const scan = (text: string, isEnding?: IsEnding): Found => {
  const made = patterns();
  if (made === undefined) {
    const links = [...text.matchAll(PLAIN_LINK)].flatMap(({ 0: { length }, index }) =>
      linkOf(text, { start: text.indexOf(':', index), end: index + length }),
    );
    return { tags: [], mentions: [], links };
  }
  const addresses = /[.:]/.test(text) ? webAddressesIn(text, made, isEnding) : [];
  return {
    tags: tagsIn(text, made, addresses),
    mentions: mentionsIn(text, made, addresses),
    links: addresses.flatMap((address) => linkOf(text, address)),
  };
};
