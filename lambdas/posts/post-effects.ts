/** What follows from changes of photos and posts: publication, jobs for home feeds, deletion of what nothing needs any more. */
import { makeAccountStore } from '../accounts/account-store.ts';
import type { PhotoId, PostId } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { hasLostBytes, isTerminal, lifeOf } from '../photos/photo-life.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import type { ChangeOf, FollowedChange } from '../platform/changes.ts';
import { correlated, correlationId } from '../platform/correlation.ts';
import { gather } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import { detachPhotos } from './attach-photos.ts';
import { goesIntoFeeds } from './goes-into-feeds.ts';
import type { PostHead } from './post.ts';
import { wasNeverPublished } from './post.ts';
import type { PartId } from './post-parts.ts';
import { contentPartsOf, versionOfPart } from './post-parts.ts';
import { postRow } from './post-rows.ts';
import type { PostStore } from './post-store.ts';
import { makePostWriter } from './post-writer.ts';
import type { PublishWhenReadyDeps } from './publish-when-ready.ts';
import { publishWhenReady } from './publish-when-ready.ts';

export interface PostEffectsDeps extends PublishWhenReadyDeps {
  readonly posts: PublishWhenReadyDeps['posts'] &
    Pick<PostStore, 'complete' | 'deleteParts' | 'deletePhotos' | 'letPartsExpire'>;
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
  // It is the post's request that has it published, whichever photo it waited for.
  run: (deps, all) =>
    correlated(correlationId(), () => publishWhenReady(deps, postId, all, deps.clock()), true),
});

const fanOut = (postId: PostId): Effect => ({
  name: `fan out ${postId}`,
  run: (deps) => deps.fanOut.send([{ kind: 'post', postId }]),
});

const mediaDeletion = (photoId: PhotoId): Effect => ({
  name: `delete media ${photoId}`,
  run: (deps) => deps.mediaDeletion.send([{ kind: 'delete-media', photoIds: [photoId] }]),
});

/** A post that leaves the bin takes all with it; one that never was published gives its photos back. */
const clearing = (gone: PostHead): Effect => ({
  name: `clear ${gone.postId}`,
  run: async (deps) => {
    const { postId } = gone;
    // What lies apart goes last: without it the photos are known no more, and are cleared away already.
    const [post] = await deps.posts.complete([gone], { consistent: true });
    const photoIds = (post?.photos ?? []).map(({ photoId }) => photoId);
    if (!wasNeverPublished(gone)) await deps.posts.deletePhotos(postId, photoIds);
    else await detachPhotos(deps.photos, postId, photoIds, deps.clock());
    await deps.posts.deleteParts(postId, deps.clock());
  },
});

/** The parts that a change leaves named by nothing: neither the post nor its history, which has what it said until its last edit. */
const partsLeftBy = (before: PostHead, after: PostHead): readonly PartId[] => {
  const named = new Set([...contentPartsOf(after.packed), ...(after.packed.tagParts ?? [])]);
  const lastEdit = after.lastEdit ?? 0;
  return [
    ...[...contentPartsOf(before.packed)].filter((part) => versionOfPart(part) >= lastEdit),
    ...(before.packed.tagParts ?? []),
  ].filter((part) => !named.has(part));
};

const expiry = (postId: PostId, parts: readonly PartId[]): Effect => ({
  name: `let parts expire ${postId} ${parts.join(' ')}`,
  run: (deps) => deps.posts.letPartsExpire(postId, parts, deps.clock()),
});

const photoEffects = ({ ids: { photoId }, before, after }: ChangeOf<typeof photoRow>): readonly Effect[] => {
  const formerPost = before?.postId;
  if (after === undefined) {
    return [
      mediaDeletion(photoId),
      ...(formerPost === undefined ? [] : [publication(formerPost, [photoId])]),
    ];
  }
  const isOrWasFinished = isTerminal(lifeOf(after)) || (before !== undefined && isTerminal(lifeOf(before)));
  const touched = [
    ...(after.postId !== undefined && isOrWasFinished ? [after.postId] : []),
    // A photo that was taken from its post, which may still want it.
    ...(formerPost !== undefined && formerPost !== after.postId ? [formerPost] : []),
  ];
  const hasLost = hasLostBytes(after) && (before === undefined || !hasLostBytes(before));
  return [
    ...(hasLost ? [mediaDeletion(photoId)] : []),
    ...touched.map((postId) => publication(postId, [photoId])),
  ];
};

/** Whether a post has something to wait for that it had not before, or lies in the bin and gives back what was lent to it. */
const asksForItsPhotos = (before: PostHead | undefined, after: PostHead): boolean => {
  const isOther = before?.state !== after.state || before.version !== after.version;
  return isOther && (after.state === 'processing' || (after.state === 'deleted' && wasNeverPublished(after)));
};

const postEffectsOf = ({ ids: { postId }, before, after }: ChangeOf<typeof postRow>): readonly Effect[] => {
  if (after === undefined) return before === undefined ? [] : [clearing(before)];
  const left = before === undefined ? [] : partsLeftBy(before, after);
  return [
    ...(left.length > 0 ? [expiry(postId, left)] : []),
    ...(asksForItsPhotos(before, after) ? [publication(postId, [])] : []),
    ...(goesIntoFeeds(after) && !goesIntoFeeds(before) ? [fanOut(postId)] : []),
  ];
};

const effectsOf = (change: FollowedChange<typeof follows>): readonly Effect[] =>
  change.entity === 'photo' ? photoEffects(change) : postEffectsOf(change);

export const postEffects = streamPart({
  topic: 'posts',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  sends: ['FAN_OUT_QUEUE_URL', 'MEDIA_DELETION_QUEUE_URL'],
  deps: ({ shared, queue, clock }): PostEffectsDeps => ({
    accounts: makeAccountStore(shared),
    posts: makePostWriter(shared),
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
