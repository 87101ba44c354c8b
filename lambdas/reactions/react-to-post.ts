/** Doing something with a post and taking it back. What one did can be taken back also where the post can no longer be seen. */
import type { ActId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { LoadPublishedPostDeps, ReactionInput } from '../posts/load-published-post.ts';
import { findPublishedPost } from '../posts/load-published-post.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import type { PostHead } from '../posts/post.ts';
import { postRow } from '../posts/post-rows.ts';
import type { Reaction } from '../posts/viewer-state.ts';
import { countOf } from '../posts/viewer-state.ts';
import type { Reacted, ReactionStore } from './reaction-store.ts';
import type { Numbered, ViewerStateStore } from './viewer-state-store.ts';

export interface ReactDeps extends LoadPublishedPostDeps {
  readonly reactions: Pick<ReactionStore, 'do' | 'undo'>;
  readonly viewerStates: Pick<ViewerStateStore, 'countAfter'>;
}

const numbered = (post: PostHead, reaction: Reaction): Numbered => ({
  target: { postId: post.postId },
  thing: postRow.key(post),
  reaction,
  stands: post[countOf[reaction]] ?? 0,
});

/**
 * Does something with a post that the viewer has been found to see. Answers the post's number with this in it. `listed` is the act, where the
 * viewer's own list has it already.
 */
export const doWith = async (
  { reactions, viewerStates }: ReactDeps,
  reaction: Reaction,
  { post }: VisibleHead,
  { viewer, now, listed }: ReactionInput & { readonly listed?: ActId },
): Promise<number> => {
  const done = await reactions.do(reaction, { postId: post.postId }, viewer, now, listed);
  return viewerStates.countAfter(viewer, numbered(post, reaction), done, now);
};

/** What is left of taking something back. */
export interface TakenBack {
  readonly wasDone: boolean;
  /** The post with its number, undefined where the viewer sees it no more. */
  readonly seen: (VisibleHead & { readonly count: number }) | undefined;
}

/** Takes back what was done with a post, whether or not the viewer still sees it. */
export const takeBack = async (
  deps: ReactDeps,
  reaction: Reaction,
  input: ReactionInput,
): Promise<TakenBack> => {
  const { postId, viewer, now } = input;
  const found = await findPublishedPost(deps, input);
  const undone: Reacted = await deps.reactions.undo(reaction, { postId }, viewer, now);
  if (found === undefined) return { wasDone: undone.isChanged, seen: undefined };
  const count = await deps.viewerStates.countAfter(viewer, numbered(found.post, reaction), undone, now);
  return { wasDone: undone.isChanged, seen: { ...found, count } };
};

/** The same, for things that are not there for a viewer who did nothing with them either. Throws `not_found`. */
export const takeBackOrRefuse = async (
  deps: ReactDeps,
  reaction: Reaction,
  input: ReactionInput,
): Promise<TakenBack['seen']> => {
  const { wasDone, seen } = await takeBack(deps, reaction, input);
  if (!wasDone && seen === undefined) throw notFound();
  return seen;
};
