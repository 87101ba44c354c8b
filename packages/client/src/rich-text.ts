/** Texts that people write, in pieces that an app can show: words, hashtags, mentions and links. */
import { type Direction, directionOf } from './text/direction.ts';
import { scan } from './text/scan.ts';
import type { IsEnding, Range } from './text/web-addresses.ts';

export type { Direction, IsEnding, Range };

/** A piece of a text, as it is written there. The pieces of a text put together again are the text. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      readonly text: string;
      /** Folded and without its sign: the same for spellings that are one tag. */
      readonly tag: string;
    }
  | {
      readonly kind: 'mention';
      readonly text: string;
      /** The present name, in lower case, which can differ from the one that is written; without its sign. */
      readonly username: string;
      /** Whom it means, by which to link to the profile: names change. Left out where the text was scanned here. */
      readonly accountId?: string | undefined;
    }
  | {
      readonly kind: 'address';
      readonly text: string;
      /** Begins with `http://` or `https://`. */
      readonly href: string;
    };

/** A text, ready to be shown. */
export interface RichText {
  readonly segments: readonly Segment[];
  /** For `dir` and for aligning: of the first letter that has a direction, mentions and links aside; `ltr` where none has. */
  readonly direction: Direction;
}

/** What is known of a text. */
export interface RichTextOptions {
  /** Where the hashtags are, as a post says it. Left out, the text is scanned; `[]` means that it has none. */
  readonly tags?: readonly (Range & { readonly tag: string })[] | undefined;
  /** Where people are mentioned, as posts and comments say it. Left out, the text is scanned; `[]` means that it has none. */
  readonly mentions?:
    | readonly (Range & { readonly username: string; readonly accountId?: string | undefined })[]
    | undefined;
  /** Tells which endings of hosts exist, for addresses without a scheme. By default two letters, and a short list of the usual ones. */
  readonly isEnding?: IsEnding | undefined;
}

type Place = Range & { readonly segment: (text: string) => Segment };

const isWithin = (length: number) => (place: Range) =>
  0 <= place.start && place.start < place.end && place.end <= length;

/** Places in order, each only where nothing before it overlaps. */
const inOrder = (places: readonly Place[], length: number): readonly Place[] => {
  let end = 0;
  return places
    .filter(isWithin(length))
    .sort((one, other) => one.start - other.start)
    .filter((place) => {
      const isFree = place.start >= end;
      if (isFree) end = place.end;
      return isFree;
    });
};

const between = (places: readonly Place[], text: string): readonly Segment[] => {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, segment } of places) {
    if (at < start) segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push(segment(text.slice(start, end)));
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
};

const wordsOf = (segments: readonly Segment[]): string =>
  segments.map(({ kind, text }) => (kind === 'text' || kind === 'tag' ? text : ' ')).join('');

/**
 * A caption, comment, biography or alt text in pieces. Give what the API's answer says of its tags and mentions: a post as a whole, a comment
 * as a whole. `richText(post.caption, post)`, `richText(comment.text, comment)`, `richText(account.bio, { tags: [], mentions: [] })`.
 */
export const richText = (text: string, { tags, mentions, isEnding }: RichTextOptions = {}): RichText => {
  const found = scan(text, isEnding);
  const named: NonNullable<RichTextOptions['mentions']> = mentions ?? found.mentions;
  const said: readonly Place[] = [
    ...(tags ?? found.tags).map(
      ({ start, end, tag }): Place => ({
        start,
        end,
        segment: (written) => ({ kind: 'tag', text: written, tag }),
      }),
    ),
    ...named.map(
      ({ start, end, username, accountId }): Place => ({
        start,
        end,
        segment: (written) => ({
          kind: 'mention',
          text: written,
          username,
          ...(accountId !== undefined && { accountId }),
        }),
      }),
    ),
  ];
  const links = found.links
    .filter((link) => !said.some(({ start, end }) => start < link.end && link.start < end))
    .map(
      ({ start, end, href }): Place => ({
        start,
        end,
        segment: (written) => ({ kind: 'address', text: written, href }),
      }),
    );
  const segments = between(inOrder([...said, ...links], text.length), text);
  return { segments, direction: directionOf(wordsOf(segments)) ?? directionOf(text) ?? 'ltr' };
};
