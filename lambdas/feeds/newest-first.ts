/** Merges lists of posts, each newest first, into one, reading of each only as much as is taken. */
import type { PostId } from '../ids.ts';
import type { Post } from '../posts/post.ts';

/** A post that may belong to a page. `post` is there where the list came with it. */
export interface Candidate {
  readonly postId: PostId;
  readonly post?: Post;
}

export interface SourcePage {
  readonly candidates: readonly Candidate[];
  /** Reads on, undefined at the end. */
  readonly next?: ReadMore;
}
export type ReadMore = () => Promise<SourcePage>;

/** A list that has been read up to some point. */
interface Stream {
  waiting: Candidate[];
  next: ReadMore | undefined;
}

const filled = async (stream: Stream): Promise<void> => {
  while (stream.waiting.length === 0 && stream.next !== undefined) {
    const page = await stream.next();
    stream.waiting = [...page.candidates];
    stream.next = page.next;
  }
};

/** One list of all sources without duplicates. */
export const newestFirst = (sources: readonly SourcePage[]) => {
  const streams: Stream[] = sources.map(({ candidates, next }) => ({ waiting: [...candidates], next }));

  const takeOne = async (): Promise<Candidate | undefined> => {
    await Promise.all(streams.map(filled));
    const heads = streams.map(({ waiting }) => waiting[0]).filter((head) => head !== undefined);
    const newest = heads.reduce<Candidate | undefined>(
      (best, head) => (best === undefined || head.postId > best.postId ? head : best),
      undefined,
    );
    if (newest === undefined) return undefined;
    const same = heads.filter(({ postId }) => postId === newest.postId);
    for (const stream of streams) {
      if (stream.waiting[0]?.postId === newest.postId) stream.waiting.shift();
    }
    return same.find(({ post }) => post !== undefined) ?? newest;
  };

  return {
    /** The next candidates; fewer than `most` only at the end. */
    take: async (most: number): Promise<readonly Candidate[]> => {
      const taken: Candidate[] = [];
      while (taken.length < most) {
        const candidate = await takeOne();
        if (candidate === undefined) break;
        taken.push(candidate);
      }
      return taken;
    },
    /** Whether something may be left: costs no read, so that in rare cases what follows is empty. */
    mayHaveMore: (): boolean => streams.some(({ waiting, next }) => waiting.length > 0 || next !== undefined),
  };
};
