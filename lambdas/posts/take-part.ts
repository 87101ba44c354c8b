/** What people who are named on somebody's post may do about it: agree, decline, leave, take their tags off. */
import type { AccountId, PostId } from '../ids.ts';
import { notFound, problem } from '../problems.ts';
import type { Post } from './post.ts';
import type { PartInPost, PeopleChange } from './post-people.ts';
import {
  peopleOf,
  withCoAuthorAccepted,
  withoutCoAuthor,
  withTagsAccepted,
  withTagsRefused,
} from './post-people.ts';
import type { PostStore } from './post-store.ts';
import type { SeePostDeps } from './see-post.ts';
import { seePost } from './see-post.ts';

const MOST_TRIES = 5; // edits and answers of others that may come between reading and writing

export interface TakePartDeps extends SeePostDeps {
  readonly posts: Pick<PostStore, 'get' | 'changePeople'>;
}

interface Answer {
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** Milliseconds. */
  readonly now: number;
}

/** What to write, undefined when all is as wanted. Throws `not_found` for who has no part in the post. */
type Decide = (post: Post, part: PartInPost | undefined) => PeopleChange | undefined;

/** Changes a post that the viewer has read until the write meets the post that was read. Throws `not_found` and `conflict`. */
const takePart = async (
  { posts }: Pick<TakePartDeps, 'posts'>,
  { viewer }: Answer,
  read: () => Promise<Post>,
  decide: Decide,
): Promise<void> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const post = await read();
    const change = decide(post, peopleOf(post).get(viewer));
    if (change === undefined || (await posts.changePeople(post, change)) !== undefined) return;
  }
  throw problem('conflict');
};

const readVisible =
  (deps: TakePartDeps, { postId, viewer, now }: Answer) =>
  async (): Promise<Post> =>
    (await seePost(deps, postId, viewer, now)).post;

/** A post that names the viewer, even where it may not be seen: nobody has to bear a name on what they cannot see. */
const readNaming =
  (deps: TakePartDeps, answer: Answer, names: (post: Post) => boolean) => async (): Promise<Post> => {
    const post = await deps.posts.get(answer.postId, answer.now, { consistent: true });
    return post !== undefined && names(post) ? post : readVisible(deps, answer)();
  };

/** Accepts an invitation to be an author too; doing so again changes nothing. */
export const acceptCoAuthorship = (deps: TakePartDeps, answer: Answer): Promise<void> =>
  takePart(deps, answer, readVisible(deps, answer), (post, part) => {
    if (part?.coAuthor === undefined) throw notFound();
    return part.coAuthor === 'accepted' ? undefined : withCoAuthorAccepted(post, answer.viewer);
  });

/** Declines an invitation, or ceases to be an author; doing so again changes nothing. */
export const leaveCoAuthorship = (deps: TakePartDeps, answer: Answer): Promise<void> => {
  const isNamed = (post: Post) => peopleOf(post).get(answer.viewer)?.coAuthor !== undefined;
  return takePart(deps, answer, readNaming(deps, answer, isNamed), (post) =>
    isNamed(post) ? withoutCoAuthor(post, answer.viewer) : undefined,
  );
};

/** Lets one's tags on a post be shown; doing so again changes nothing. */
export const acceptTags = (deps: TakePartDeps, answer: Answer): Promise<void> =>
  takePart(deps, answer, readVisible(deps, answer), (post, part) => {
    if (part?.tag === undefined) throw notFound();
    return part.tag === 'shown' ? undefined : withTagsAccepted(post, answer.viewer);
  });

/** Takes one's tags off a post for good; doing so again changes nothing. */
export const refuseTags = (deps: TakePartDeps, answer: Answer): Promise<void> => {
  const isNamed = (post: Post) => peopleOf(post).get(answer.viewer)?.tag !== undefined;
  const wasNamed = (post: Post) => isNamed(post) || post.untagged?.includes(answer.viewer) === true;
  return takePart(deps, answer, readNaming(deps, answer, wasNamed), (post) =>
    isNamed(post) ? withTagsRefused(post, answer.viewer) : undefined,
  );
};
