import { describe, expect, it } from 'vitest';
import { AccountId, AudienceId, newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { canSeeEdit } from '../../../lambdas/posts/can-see-edit.ts';
import { canSeePost } from '../../../lambdas/posts/can-see-post.ts';

import { postStates, somePost, visibilities } from '../../support/some-post.ts';

const author = AccountId.parse('0123456789ABCDEF');
const other = AccountId.parse('FEDCBA9876543210');
const postId = postIdOf(1_700_000_000_000, author);

const active = { status: 'active', isPrivate: false } as const;
const shut = { status: 'active', isPrivate: true } as const;
const suspended = { status: 'suspended', isPrivate: false } as const;

const stranger = { followsAuthor: false, isBlocked: false, audiences: [] };
const follower = { followsAuthor: true, isBlocked: false, audiences: [] };
const blocked = { followsAuthor: true, isBlocked: true, audiences: [] };

describe('who sees a published post', () => {
  it.each([
    // visibility, account, guest, stranger, follower, blocked follower
    ['public', active, true, true, true, false],
    ['public', shut, false, false, true, false],
    ['followers', active, false, false, true, false],
    ['followers', shut, false, false, true, false],
    ['private', active, false, false, false, false],
    ['private', shut, false, false, false, false],
    ['public', suspended, false, false, false, false],
    ['followers', suspended, false, false, false, false],
    ['private', suspended, false, false, false, false],
  ] as const)('%s, of an account %o', (visibility, account, byGuest, byStranger, byFollower, byBlocked) => {
    const post = { postId, state: 'published', visibility } as const;
    expect(canSeePost(undefined, post, account, stranger)).toBe(byGuest);
    expect(canSeePost(other, post, account, stranger)).toBe(byStranger);
    expect(canSeePost(other, post, account, follower)).toBe(byFollower);
    expect(canSeePost(other, post, account, blocked)).toBe(byBlocked);
  });

  it('to an audience, is who belongs to that one and follows', () => {
    const friends = AudienceId.parse('01K7Z3R2C07ZK3N9QW2M5RX8TB');
    const family = AudienceId.parse('01K7Z3R2C07ZK3N9QW2M5RX8TC');
    const post = { postId, state: 'published', visibility: 'audience', audienceId: friends } as const;
    const member = { ...follower, audiences: [family, friends] };
    for (const account of [active, shut]) expect(canSeePost(other, post, account, member)).toBe(true);
    expect(canSeePost(other, post, suspended, member)).toBe(false);
    expect(canSeePost(undefined, post, active, member)).toBe(false);
    for (const relation of [
      follower,
      { ...follower, audiences: [family] },
      { ...stranger, audiences: [friends] },
      { ...blocked, audiences: [friends] },
    ]) {
      expect(canSeePost(other, post, active, relation)).toBe(false);
    }
  });

  it('is its author in any case', () => {
    for (const state of postStates) {
      for (const visibility of visibilities) {
        for (const account of [active, shut, suspended]) {
          expect(canSeePost(author, { postId, state, visibility }, account, stranger)).toBe(true);
        }
      }
    }
  });

  it('is nobody else while it is processing, held or in the bin', () => {
    for (const state of postStates.filter((each) => each !== 'published')) {
      for (const visibility of visibilities) {
        for (const viewer of [undefined, other]) {
          for (const relation of [stranger, follower, blocked]) {
            expect(canSeePost(viewer, { postId, state, visibility }, active, relation)).toBe(false);
          }
        }
      }
    }
  });

  it('is also who is asked to be a co-author, unless a block stands between', () => {
    const coAuthors = [{ accountId: other, state: 'invited' as const }];
    for (const visibility of visibilities) {
      const post = { postId, state: 'published', visibility, coAuthors } as const;
      for (const account of [active, shut]) {
        expect(canSeePost(other, post, account, stranger)).toBe(true);
        expect(canSeePost(other, post, account, blocked)).toBe(false);
        expect(canSeePost(other, { ...post, state: 'held' }, account, stranger)).toBe(false);
      }
      expect(canSeePost(other, post, suspended, stranger)).toBe(false);
      expect(canSeePost(undefined, post, shut, stranger)).toBe(false);
    }
  });

  it('asks nothing of the relation of a guest', () => {
    const post = { postId, state: 'published', visibility: 'followers' } as const;
    expect(canSeePost(undefined, post, active, follower)).toBe(false);
  });
});

describe('who sees what a post said before an edit', () => {
  const published = somePost.published({ postId, visibility: 'public', publishedAt: 1_000 });
  const openly = { editedAt: 2_000, visibility: 'public', shownTo: 'everyone' } as const;
  const toFollowers = { ...openly, shownTo: 'followers' } as const;
  const followerSince = (at: number) => ({ ...follower, since: newUlid(at) });

  it('is no co-author who could not see it then', () => {
    const coAuthors = [{ accountId: other, state: 'accepted' as const }];
    const shared = { ...published, coAuthors };
    const edit = { ...openly, visibility: 'private' } as const;
    expect(canSeeEdit(other, shared, edit, active, stranger)).toBe(false);
  });

  it('is who sees the post, when it was as public then', () => {
    expect(canSeeEdit(undefined, published, openly, active, stranger)).toBe(true);
    const narrowed = { ...published, visibility: 'followers' } as const;
    expect(canSeeEdit(undefined, narrowed, openly, active, stranger)).toBe(false);
    expect(canSeeEdit(other, narrowed, openly, active, follower)).toBe(true);
  });

  it('is the author alone for what was said in private, in the archive or before publication', () => {
    for (const edit of [
      { ...openly, visibility: 'private' },
      { ...openly, shownTo: undefined },
    ] as const) {
      expect(canSeeEdit(other, published, edit, active, follower)).toBe(false);
      expect(canSeeEdit(author, published, edit, active, stranger)).toBe(true);
    }
  });

  it('are those who followed by then, where the account was private then or the post for followers, whatever both became', () => {
    for (const edit of [toFollowers, { ...openly, visibility: 'followers' }] as const) {
      expect(canSeeEdit(undefined, published, edit, active, stranger)).toBe(false);
      expect(canSeeEdit(other, published, edit, active, stranger)).toBe(false);
      expect(canSeeEdit(other, published, edit, active, followerSince(1_500))).toBe(true);
      expect(canSeeEdit(other, published, edit, active, followerSince(2_500))).toBe(false);
    }
    expect(canSeeEdit(other, published, openly, active, followerSince(2_500))).toBe(true);
  });

  it('is who belongs to the audience it was for, not to the one that the post is for now', () => {
    const friends = AudienceId.parse('01K7Z3R2C07ZK3N9QW2M5RX8TB');
    const family = AudienceId.parse('01K7Z3R2C07ZK3N9QW2M5RX8TC');
    const post = { ...published, visibility: 'audience', audienceId: family } as const;
    const edit = { ...openly, visibility: 'audience', audienceId: friends } as const;
    const member = (...audiences: AudienceId[]) => ({ ...followerSince(1_500), audiences });
    expect(canSeeEdit(other, post, edit, active, member(family))).toBe(false);
    expect(canSeeEdit(other, post, edit, active, member(friends))).toBe(false);
    expect(canSeeEdit(other, post, edit, active, member(friends, family))).toBe(true);
  });
});
