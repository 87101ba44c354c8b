/** Merges lists of posts, each by when they came in, newest first, into one, reading of each only as much as is taken. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { PostHead } from '../posts/post.ts';
import type { Arrival } from './arrival.ts';

/** A post that may belong to a page. `post` is there where the list came with it. */
export interface Candidate {
  /** Where it would stand. */
  readonly at: Arrival;
  readonly postId: PostId;
  readonly post?: PostHead;
  /** Who reposted it, where `at` is the act of a repost. */
  readonly by?: AccountId;
}

/** A post at its own time. */
export const atItsTime = (postId: PostId): Candidate => ({ at: postId, postId });

export interface SourcePage {
  readonly candidates: readonly Candidate[];
  /** What is read next came in before this. */
  readonly reached?: Arrival;
  /** Reads on, undefined at the end. */
  readonly next?: ReadMore;
  /** The list goes on behind this, but is not read on here. */
  readonly stopsAt?: Arrival;
}
export type ReadMore = () => Promise<SourcePage>;

/** A list that has been read up to some point. */
interface Stream {
  waiting: Candidate[];
  reached: Arrival | undefined;
  next: ReadMore | undefined;
  stopsAt: Arrival | undefined;
}

const streamOf = ({ candidates, reached, next, stopsAt }: SourcePage): Stream => ({
  waiting: [...candidates],
  reached,
  next,
  stopsAt,
});

const newestOf = (streams: readonly Stream[]): Candidate | undefined => {
  let best: Candidate | undefined;
  for (const { waiting } of streams) {
    const [head] = waiting;
    if (head !== undefined && (best === undefined || head.at > best.at)) best = head;
  }
  return best;
};

/** The lists that are to be read on: something newer than all heads may come there. */
const shortOf = (streams: readonly Stream[]): readonly Stream[] => {
  if (streams.every(({ waiting, next }) => waiting.length > 0 || next === undefined)) return [];
  const newest = newestOf(streams);
  return streams.filter(
    ({ waiting, next, reached }) =>
      waiting.length === 0 &&
      next !== undefined &&
      (newest === undefined || reached === undefined || reached > newest.at),
  );
};

const readOn = (streams: readonly Stream[]) =>
  Promise.all(
    streams.map(async (stream) => {
      const page = await stream.next?.();
      if (page !== undefined) Object.assign(stream, streamOf(page));
    }),
  );

/** One list of all sources without duplicates. */
export const newestFirst = (sources: readonly SourcePage[]) => {
  const streams: Stream[] = sources.map(streamOf);
  const stop = (): Arrival | undefined =>
    streams.find(({ waiting, stopsAt }) => waiting.length === 0 && stopsAt !== undefined)?.stopsAt;

  const takeOne = (): Candidate | undefined => {
    const newest = newestOf(streams);
    const stopped = stop();
    if (newest === undefined || (stopped !== undefined && newest.at < stopped)) return undefined;
    const same: Candidate[] = [];
    for (const { waiting } of streams) {
      const [head] = waiting;
      if (head?.at !== newest.at) continue;
      same.push(head);
      waiting.shift();
    }
    return same.find(({ post }) => post !== undefined) ?? newest;
  };

  return {
    /** The next candidates; fewer than `most` only at the end, or where a source stops. */
    take: async (most: number): Promise<readonly Candidate[]> => {
      const taken: Candidate[] = [];
      while (taken.length < most) {
        for (let short = shortOf(streams); short.length > 0; short = shortOf(streams)) await readOn(short);
        const candidate = takeOne();
        if (candidate === undefined) break;
        taken.push(candidate);
      }
      return taken;
    },
    /** Whether something may be left: costs no read, so that in rare cases what follows is empty. */
    mayHaveMore: (): boolean =>
      streams.some(
        ({ waiting, next, stopsAt }) => waiting.length > 0 || next !== undefined || stopsAt !== undefined,
      ),
    /** Behind what the list goes on though it ends here, undefined where it does not. */
    stoppedAt: stop,
  };
};
