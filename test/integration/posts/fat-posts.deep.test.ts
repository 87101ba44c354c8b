/** What posts cost that hold all they may, beside what small ones cost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCommentCountStore } from '../../../lambdas/comments/comment-count-store.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { acceptInvitation, acceptTags } from '../../../lambdas/credits/answer-invitation.ts';
import { makeViewEventStore } from '../../../lambdas/insights/view-event-store.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS, dayOf } from '../../../lambdas/platform/durations.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import { archivePost, unarchivePost } from '../../../lambdas/posts/archive-post.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import { pinPost } from '../../../lambdas/posts/pin-post.ts';
import { PostChange } from '../../../lambdas/posts/post-contract.ts';
import type { Reaction } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { dense, fatBody, givenPeopleOf, photosOf } from '../../support/fat-body.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { idOf, profileItem, putRows, someAccount } from '../../support/some-account.ts';
import { alice } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
});
afterEach(() => world.stop());

/** A post of all that it may hold: photos, tags, co-authors and texts of the largest total. */
const publishFat = async (): Promise<PostId> => {
  await givenPeopleOf(world);
  await putRows(world.table, [profileItem(someAccount('tagged.7', { settings: { tagApproval: true } }))]);
  const photoIds = await photosOf(world);
  const { post } = await world.create(photoIds, { body: fatBody(photoIds) });
  await world.settle();
  return post.postId;
};

const publishSmall = async (): Promise<PostId> => {
  const { post } = await world.create([await world.givenPhoto(alice)], {
    body: { caption: 'c'.repeat(200) },
  });
  await world.settle();
  return post.postId;
};

/** Write units of an act. */
const writesOf = async (act: () => Promise<unknown>): Promise<number> => {
  const before = world.spent.writes;
  await act();
  return world.spent.writes - before;
};

const author = { accountId: alice, isPrivate: false };
const own = (postId: PostId) => ({ postId, owner: alice, now: world.now() });
const edit = (postId: PostId, change: PostChange) =>
  editPost(world, { postId, author, change: PostChange.parse(change), now: world.now() });

const reactTo = async (postId: PostId, reaction: Reaction): Promise<void> => {
  const viewer = idOf('fan');
  const { act } = await makeReactionStore(world.table).do(reaction, { postId }, viewer, world.now());
  if (act === undefined) throw new Error('no act');
  await makeActStore(world.table).count([{ reaction, viewer, postId, act }]);
};

const acts = {
  like: async (postId: PostId) => {
    await reactTo(postId, 'liked');
  },
  save: async (postId: PostId) => {
    await reactTo(postId, 'saved');
  },
  view: async (postId: PostId) => {
    const views = makeViewEventStore(world.table);
    await views.note('views', postId, idOf('fan'), world.now());
    await views.count([{ kind: 'views', postId, viewer: idOf('fan'), day: dayOf(world.now()) }]);
  },
  comment: async (postId: PostId) => {
    const commentId = CommentId.parse(newUlid(world.now()));
    const comment = { postId, commentId, by: idOf('fan'), text: 'Lovely', state: 'shown' } as const;
    await makeCommentWriter(world.table).create(comment);
    await makeCommentCountStore(world.table).reconcile(postId, [commentId]);
  },
  archive: (postId: PostId) => archivePost(world, own(postId)),
  unarchive: (postId: PostId) => unarchivePost(world, { postId, author, now: world.now() }),
  pin: async (postId: PostId) => {
    const account = (await world.accounts.byId(alice)) ?? expect.fail('There is no account');
    await pinPost(world, { postId, account, now: world.now() });
  },
  delete: (postId: PostId) => deletePost(world, own(postId)),
  restore: (postId: PostId) => restorePost(world, own(postId)),
} as const;

describe('a post of all that it may hold', () => {
  it('takes a kilobyte beside its parts, and lets every act cost what it costs on a small one', async () => {
    const small = await publishSmall();
    const fat = await publishFat();
    const head = (await world.postRows()).find(({ sk }) => sk === `POST#${fat}`) ?? expect.fail('It is gone');
    expect(rowBytes(head)).toBeLessThanOrEqual(1_024);
    for (const [name, act] of Object.entries(acts)) {
      const cost = await writesOf(() => act(small));
      expect(await writesOf(() => act(fat)), name).toBe(cost);
    }
  });

  it('lets a caption be edited for six units and its own text, and an alt text for some more', async () => {
    const fat = await publishFat();
    const before = (await world.post(fat)) ?? expect.fail('It is gone');
    expect(await writesOf(() => edit(fat, { caption: 'Fifteen letters' }))).toBeLessThanOrEqual(6);
    const long = dense(limits.captionGraphemes - 7);
    const own = Math.ceil(Buffer.byteLength(long) / 1_024);
    expect(await writesOf(() => edit(fat, { caption: long }))).toBeLessThanOrEqual(6 + own);
    const photos = before.photos.map(({ photoId }) => ({ photoId }));
    const [first, ...others] = photos;
    if (first === undefined) return expect.fail('It has no photos');
    const described = [{ ...first, altText: 'Another one' }, ...others];
    expect(await writesOf(() => edit(fat, { photos: described }))).toBeLessThanOrEqual(6);
    const after = (await world.post(fat)) ?? expect.fail('It is gone');
    expect(after.caption).toBe(long);
    expect(after.photos.map(({ altText }) => altText)).toEqual([
      'Another one',
      ...before.photos.slice(1).map(({ altText }) => altText),
    ]);
    const entries = await world.posts.listEdits(fat, 10, undefined);
    const history = await world.posts.completeEdits(fat, entries.edits);
    expect(history.map(({ caption }) => caption)).toEqual([long, 'Fifteen letters', before.caption]);
    expect(history.at(0)?.photos.at(0)?.altText).toBe(before.photos.at(0)?.altText);
  });

  it('lets people accept for a few units', async () => {
    const fat = await publishFat();
    const answer = (name: string) => ({ postId: fat, viewer: idOf(name), now: world.now() });
    expect(await writesOf(() => acceptInvitation(world, 'coAuthor', answer('author.1')))).toBe(1);
    await world.settle();
    expect((await world.post(fat))?.coAuthors).toContainEqual({
      accountId: idOf('author.1'),
      state: 'accepted',
    });
    expect(await writesOf(() => acceptTags(world, answer('tagged.3')))).toBe(0); // did not ask to be asked
    const partOfTags = 6; // 70 tags, of which 34 are theirs, with the longest places
    const isAnswered = async () => {
      await acceptTags(world, answer('tagged.7'));
      await world.settle();
    };
    expect(await writesOf(isAnswered)).toBeLessThanOrEqual(2 + 2 * partOfTags); // what it replaces expires
    const tags = (await world.post(fat))?.tags ?? [];
    expect(tags).toHaveLength(limits.photosPerPost * limits.taggedPerPhoto);
    expect(new Set(tags.map(({ state }) => state))).toEqual(new Set(['shown']));
  });

  it('leaves nothing behind when it is gone for good', async () => {
    const fat = await publishFat();
    await edit(fat, { caption: 'Another', title: '' });
    await deletePost(world, own(fat));
    await world.settle();
    world.pass((limits.deletedPostDays + 1) * DAY_MS);
    await world.expire();
    await world.settle();
    world.pass(2 * DAY_MS); // tags are there a day longer
    await world.expire();
    const left = [...(await world.rows()).keys()].filter((name) => name.includes(fat));
    expect(left).toEqual([]);
  });
});
