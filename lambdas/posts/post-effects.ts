/** What follows from changes of photos and posts: publication, jobs for home feeds, deletion of what nothing needs any more. */

import type { PhotoId, PostId } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import { idsOf } from '../kernel/table-keys.ts';
import { isSettled } from '../photos/photo.ts';
import { photoIdOfKey, photoOf } from '../photos/photo-store.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import { detachPhotos } from './attach-photos.ts';
import type { Post } from './post.ts';
import { postOf } from './post-row.ts';
import type { PostStore } from './post-store.ts';
import type { PublishWhenReadyDeps } from './publish-when-ready.ts';
import { publishWhenReady } from './publish-when-ready.ts';

export interface PostEffectsDeps extends PublishWhenReadyDeps {
  readonly posts: PublishWhenReadyDeps['posts'] & Pick<PostStore, 'deleteEdits' | 'deletePhotos'>;
  readonly fanOut: JobQueue<FanOutJob>;
  readonly mediaDeletion: JobQueue<MediaDeletionJob>;
  /** The present moment in milliseconds. */
  readonly clock: () => number;
}

/** What one change asks for. */
type Effect =
  /** With the photos that are said to be the post's. */
  | { readonly kind: 'advance'; readonly postId: PostId; readonly photoIds: PhotoId[] }
  | { readonly kind: 'fan-out'; readonly postId: PostId }
  | { readonly kind: 'delete-media'; readonly photoId: PhotoId }
  | { readonly kind: 'clear-away'; readonly post: Post };

const photoEffects = (photoId: PhotoId, { before, after }: RowChange): readonly Effect[] => {
  if (after === undefined) return [{ kind: 'delete-media', photoId }];
  const photo = photoOf(after);
  const formerPost = before && photoOf(before).postId;
  const touched = [
    ...(photo.postId !== undefined && isSettled(photo.life) ? [photo.postId] : []),
    // A photo that was taken from its post, which may still want it.
    ...(formerPost !== undefined && formerPost !== photo.postId ? [formerPost] : []),
  ];
  return touched.map((postId) => ({ kind: 'advance', postId, photoIds: [photoId] }));
};

const reachesFollowers = (post: Post | undefined): boolean =>
  post?.state === 'published' && post.visibility !== 'private' && post.visibility !== 'unlisted';

const postEffects = (postId: PostId, change: RowChange): readonly Effect[] => {
  const before = change.before && postOf(change.before);
  const after = change.after && postOf(change.after);
  if (after === undefined) return before === undefined ? [] : [{ kind: 'clear-away', post: before }];
  if (after.state === 'processing' && before?.state !== 'processing')
    return [{ kind: 'advance', postId, photoIds: [] }];
  return reachesFollowers(after) && !reachesFollowers(before) ? [{ kind: 'fan-out', postId }] : [];
};

const effectsOf = (change: RowChange): readonly Effect[] => {
  const photoId = photoIdOfKey(change.key);
  if (photoId !== undefined) return photoEffects(photoId, change);
  const postId = idsOf.post(change.key);
  return postId === undefined ? [] : postEffects(postId, change);
};

/** The same work for several changes of a batch is done once: it goes by the rows as they stand by then. */
const nameOf = (consequence: Effect): string => {
  switch (consequence.kind) {
    case 'advance':
    case 'fan-out':
      return `${consequence.kind} ${consequence.postId}`;
    case 'delete-media':
      return `${consequence.kind} ${consequence.photoId}`;
    case 'clear-away':
      return `${consequence.kind} ${consequence.post.postId}`;
  }
};

/** A post that leaves the bin takes all with it; one that never came to be gives its photos back. */
const clearAway = async (deps: PostEffectsDeps, post: Post): Promise<void> => {
  const { postId } = post;
  const photoIds = post.photos.map(({ photoId }) => photoId);
  await deps.posts.deleteEdits(postId);
  if (post.state === 'deleted') await deps.posts.deletePhotos(postId, photoIds);
  else await detachPhotos(deps.photos, postId, photoIds, deps.clock());
};

const runEffect = async (deps: PostEffectsDeps, consequence: Effect): Promise<void> => {
  switch (consequence.kind) {
    case 'advance':
      return publishWhenReady(deps, consequence.postId, consequence.photoIds, deps.clock());
    case 'fan-out':
      return deps.fanOut.send([{ kind: 'post', postId: consequence.postId }]);
    case 'delete-media':
      return deps.mediaDeletion.send([{ kind: 'delete-media', photoIds: [consequence.photoId] }]);
    case 'clear-away':
      return clearAway(deps, consequence.post);
  }
};

interface Planned {
  readonly positions: number[];
  readonly consequence: Effect;
}

const addTo = (planned: Map<string, Planned>, consequence: Effect, position: number): void => {
  const known = planned.get(nameOf(consequence));
  known?.positions.push(position);
  if (known?.consequence.kind === 'advance' && consequence.kind === 'advance') {
    known.consequence.photoIds.push(...consequence.photoIds);
  }
  if (known === undefined) planned.set(nameOf(consequence), { positions: [position], consequence });
};

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planPostEffects = (deps: PostEffectsDeps, changes: readonly RowChange[]): readonly Work[] => {
  const planned = new Map<string, Planned>();
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      for (const consequence of effectsOf(change)) addTo(planned, consequence, position);
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  const work = [...planned.values()].map(
    ({ positions, consequence }): Work => ({ positions, run: () => runEffect(deps, consequence) }),
  );
  return [...work, ...unreadable];
};
