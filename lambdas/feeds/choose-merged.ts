/** Which authors are merged into a page where a reader follows more of those than a page can afford. */
import { placeOfDay } from '../graph/place-of-day.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { FeedStore } from './feed-store.ts';

/** Behind a place in the order of ids, and then from the beginning. */
const fromPlace = (authors: readonly AccountId[], place: AccountId): readonly AccountId[] => {
  const sorted = authors.toSorted();
  return [...sorted.filter((author) => author > place), ...sorted.filter((author) => author <= place)];
};

/**
 * The authors to merge into a page: all, up to `limits.feedMergedAuthors`. Of more, those that posted last among
 * `limits.feedMergedAuthorsAsked` of them, which are others each day; asking one costs half a read unit. Every page of a day chooses
 * alike, but for who has posted meanwhile. `now` in milliseconds.
 */
export const chooseMerged = async (
  feeds: Pick<FeedStore, 'postsBefore'>,
  reader: AccountId,
  merged: readonly AccountId[],
  now: number,
): Promise<readonly AccountId[]> => {
  const authors = [...new Set(merged)];
  if (authors.length <= limits.feedMergedAuthors) return authors;
  const asked = fromPlace(authors, placeOfDay(reader, now)).slice(0, limits.feedMergedAuthorsAsked);
  const newest = await Promise.all(
    asked.map(async (author) => {
      const { posts } = await feeds.postsBefore(author, undefined, { limit: 1, now });
      return { author, postId: posts[0]?.postId ?? '' };
    }),
  );
  return newest
    .toSorted((one, other) => (one.postId < other.postId ? 1 : -1))
    .slice(0, limits.feedMergedAuthors)
    .map(({ author }) => author);
};
