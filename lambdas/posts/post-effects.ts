/** What follows from changes of photos and posts: publication, jobs for home feeds, deletion of what nothing needs any more. */
import type { PhotoId, PostId } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { isTerminal, lifeOf } from '../photos/photo-life.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import type { ChangeOf, FollowedChange } from '../platform/changes.ts';
import { gather } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import { detachPhotos } from './attach-photos.ts';
import { goesIntoFeeds } from './goes-into-feeds.ts';
import type { Post } from './post.ts';
import { postRow } from './post-rows.ts';
import type { PostStore } from './post-store.ts';
import { makePostStore } from './post-store.ts';
import type { PublishWhenReadyDeps } from './publish-when-ready.ts';
import { publishWhenReady } from './publish-when-ready.ts';

export interface PostEffectsDeps extends PublishWhenReadyDeps {
  readonly posts: PublishWhenReadyDeps['posts'] & Pick<PostStore, 'deleteEdits' | 'deletePhotos'>;
  readonly fanOut: JobQueue<FanOutJob>;
  readonly mediaDeletion: JobQueue<MediaDeletionJob>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

const follows = [
  // A new photo has nothing to advance; what it learns later and its end do.
  { row: photoRow, on: ['MODIFY', 'REMOVE'] },
  { row: postRow },
] as const;

/** What a change asks for. The same effect of several changes of a batch runs once: it goes by the rows as they stand by then. */
interface Effect {
  readonly name: string;
  /** Photos that are said to be the post's. */
  readonly photoIds?: readonly PhotoId[];
  readonly run: (deps: PostEffectsDeps, photoIds: readonly PhotoId[]) => Promise<void>;
}

const publication = (postId: PostId, photoIds: readonly PhotoId[]): Effect => ({
  name: `publish ${postId}`,
  photoIds,
  run: (deps, all) => publishWhenReady(deps, postId, all, deps.clock()),
});

const fanOut = (postId: PostId): Effect => ({
  name: `fan out ${postId}`,
  run: (deps) => deps.fanOut.send([{ kind: 'post', postId }]),
});

const mediaDeletion = (photoId: PhotoId): Effect => ({
  name: `delete media ${photoId}`,
  run: (deps) => deps.mediaDeletion.send([{ kind: 'delete-media', photoIds: [photoId] }]),
});

/** A post that leaves the bin takes all with it; one that never came to be gives its photos back. */
const clearing = (post: Post): Effect => ({
  name: `clear ${post.postId}`,
  run: async (deps) => {
    const { postId } = post;
    const photoIds = post.photos.map(({ photoId }) => photoId);
    await deps.posts.deleteEdits(postId);
    if (post.state === 'deleted') await deps.posts.deletePhotos(postId, photoIds);
    else await detachPhotos(deps.photos, postId, photoIds, deps.clock());
  },
});

const photoEffects = ({ ids: { photoId }, before, after }: ChangeOf<typeof photoRow>): readonly Effect[] => {
  if (after === undefined) return [mediaDeletion(photoId)];
  const formerPost = before?.postId;
  const touched = [
    ...(after.postId !== undefined && isTerminal(lifeOf(after)) ? [after.postId] : []),
    // A photo that was taken from its post, which may still want it.
    ...(formerPost !== undefined && formerPost !== after.postId ? [formerPost] : []),
  ];
  return touched.map((postId) => publication(postId, [photoId]));
};

const postEffectsOf = ({ ids: { postId }, before, after }: ChangeOf<typeof postRow>): readonly Effect[] => {
  if (after === undefined) return before === undefined ? [] : [clearing(before)];
  if (after.state === 'processing' && before?.state !== 'processing') return [publication(postId, [])];
  return goesIntoFeeds(after) && !goesIntoFeeds(before) ? [fanOut(postId)] : [];
};

const effectsOf = (change: FollowedChange<typeof follows>): readonly Effect[] =>
  change.entity === 'photo' ? photoEffects(change) : postEffectsOf(change);

export const postEffects = streamPart({
  topic: 'posts',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  sends: ['FAN_OUT_QUEUE_URL', 'MEDIA_DELETION_QUEUE_URL'],
  deps: ({ shared, queue, clock }): PostEffectsDeps => ({
    posts: makePostStore(shared),
    photos: makePhotoStore(shared),
    fanOut: queue<FanOutJob>('FAN_OUT_QUEUE_URL'),
    mediaDeletion: queue<MediaDeletionJob>('MEDIA_DELETION_QUEUE_URL'),
    clock,
  }),
  plan: (deps, changes) => {
    const effects = gather<Effect & { readonly photoIds: readonly PhotoId[] }>();
    for (const change of changes) {
      for (const effect of effectsOf(change)) {
        effects.add(effect.name, change.position, (known) => ({
          ...effect,
          photoIds: [...(known?.photoIds ?? []), ...(effect.photoIds ?? [])],
        }));
      }
    }
    return effects.each(({ run, photoIds }) => run(deps, photoIds));
  },
});
