import { describe, expect, it } from 'vitest';
import { given, see, settle, when } from './story.ts';

describe('Changes show at once', () => {
  it('an unfollow empties the feed and closes what was for followers', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const post = await when.posts(alice, { visibility: 'followers' });
    await see.isInHomeOf(post, { of: [bob] });
    await when.unfollows(bob, alice);
    await see.isInHomeOf(post, { of: [], notOf: [bob] });
    expect(await see.postSeenBy(bob, post)).toBeUndefined();
  });

  it('a post that becomes private leaves every feed, and comes back when it is opened', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const post = await when.posts(alice);
    await when.edits(alice, post, { visibility: 'private' });
    await see.isInHomeOf(post, { of: [], notOf: [bob] });
    expect(await see.gridOf(alice, bob)).toEqual([]);
    await when.edits(alice, post, { visibility: 'public' });
    await see.isInHomeOf(post, { of: [bob] });
  });

  it('an edit is what everybody reads, and the history keeps what was said', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const post = await when.posts(alice, { caption: 'Dawn' });
    const edited = await when.edits(alice, post, { caption: 'Dusk #sea' });
    expect(edited.editedAt).toBeDefined();
    expect(await see.postSeenBy(bob, post)).toMatchObject({
      caption: 'Dusk #sea',
      tags: [{ text: '#sea' }],
    });
    const history = await bob.client.GET('/v1/posts/{postId}/history', {
      params: { path: { postId: post } },
    });
    expect(history.data?.items.map(({ caption }) => caption)).toEqual(['Dawn']);
  });

  it('a deleted post is gone for all but its author, who takes it back out of the bin', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const post = await when.posts(alice);
    await when.deletes(alice, post);
    await see.isInHomeOf(post, { of: [], notOf: [bob] });
    expect(await see.postSeenBy(bob, post)).toBeUndefined();
    const bin = await alice.client.GET('/v1/me/bin');
    expect(bin.data?.items.map(({ postId }) => postId)).toEqual([post]);
    await when.restores(alice, post);
    await settle();
    await see.isInHomeOf(post, { of: [bob] });
    expect(await see.countsOf(alice)).toMatchObject({ posts: 1, followers: 1 });
  });
});
