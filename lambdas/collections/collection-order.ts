/** The order of a collection's posts, by ranks of which only those change that must. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { PostId } from '../kernel/ids.ts';
import type { PlacedPost, Rank } from './collection.ts';

/** Longer ranks are not made: between two neighbours each move makes them grow by a sixth of a character. */
const MAX_RANK_LENGTH = 32;

/** A post that changes its place. */
export interface Move extends PlacedPost {
  readonly to: Rank;
}

/** The rank before the first one. */
export const rankBefore = (first: Rank | undefined): Rank => generateKeyBetween(null, first);

/** Some posts first, in their order, and the others behind them in theirs. */
export const inOrder = (postIds: readonly PostId[], first: readonly PostId[]): PostId[] => {
  const leading = new Set(first);
  return [...leading, ...postIds.filter((postId) => !leading.has(postId))];
};

interface Link {
  readonly place: number;
  readonly before: Link | undefined;
}

/** A longest part of a sequence that ascends (patience sorting). */
const longestAscent = (places: readonly number[]): ReadonlySet<number> => {
  const piles: Link[] = [];
  for (const place of places) {
    const found = piles.findIndex((top) => top.place > place);
    const pile = found < 0 ? piles.length : found;
    piles[pile] = { place, before: piles[pile - 1] };
  }
  const ascent = new Set<number>();
  for (let link = piles.at(-1); link !== undefined; link = link.before) ascent.add(link.place);
  return ascent;
};

/** Places for some posts in front of all others: such ranks are always short. */
const toTheFront = (placed: readonly PlacedPost[], first: readonly PostId[]): Move[] => {
  const ranks = generateNKeysBetween(null, placed[0]?.rank, first.length);
  const places = new Map(placed.map(({ postId, rank }) => [postId, rank]));
  return first.flatMap((postId, each) => {
    const [rank, to] = [places.get(postId), ranks[each]];
    return rank === undefined || to === undefined ? [] : [{ postId, rank, to }];
  });
};

/**
 * The fewest moves that put some posts first, in their order. `placed` is all of the collection in its order, with `first` in it. A new rank is
 * never one that another post has had in `placed`, so moves can be made one after the other.
 */
export const movesFor = (placed: readonly PlacedPost[], first: readonly PostId[]): readonly Move[] => {
  const placeOf = new Map(placed.map(({ postId }, place) => [postId, place]));
  const wanted = inOrder([...placeOf.keys()], first).flatMap((postId) => placeOf.get(postId) ?? []);
  const stays = longestAscent(wanted);
  const moves: Move[] = [];
  let behind = -1; // the place whose post stands before those that are gathered
  let gathered: PlacedPost[] = [];
  const moveGathered = () => {
    const ranks = generateNKeysBetween(placed[behind]?.rank, placed[behind + 1]?.rank, gathered.length);
    for (const [each, post] of gathered.entries()) moves.push({ ...post, to: ranks[each] ?? post.rank });
    gathered = [];
  };
  for (const place of wanted) {
    if (stays.has(place)) {
      moveGathered();
      behind = place;
    } else gathered.push(...placed.slice(place, place + 1));
  }
  moveGathered();
  return moves.some(({ to }) => to.length > MAX_RANK_LENGTH) ? toTheFront(placed, first) : moves;
};
