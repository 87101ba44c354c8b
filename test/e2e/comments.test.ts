import { describe, expect, it } from 'vitest';
import {
  comment,
  commentsOf,
  deleteComment,
  editComment,
  moderate,
  pendingOf,
  repliesOf,
  tryComment,
} from '../support/commenting.ts';
import { dataOf, type Person } from '../support/people.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, see, settle, when } from './story.ts';

const guest = { client: makeClient({ baseUrl: apiUrl }) };
const textsOf = (comments: readonly { readonly text: string }[]) => comments.map(({ text }) => text);
const countOn = async (postId: string, seenBy: Pick<Person, 'client'>) => {
  await settle();
  return (await see.postSeenBy(seenBy, postId))?.counts.comments;
};

describe('People talk under a photo', () => {
  it('in comments and replies, which everybody reads and the post counts', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await when.posts(alice, { caption: 'غروب عند المنارة' });
    const question = await comment(bob, postId, `Which lighthouse is this, @${alice.username}? 🌅`);
    expect(question).toMatchObject({
      state: 'shown',
      replyTo: null,
      author: { username: bob.username },
      mentions: [{ username: alice.username }],
      viewer: { isAuthor: true },
      isAuthorOfPost: false,
    });
    const answer = await comment(alice, postId, 'منارة بيروت', question.commentId);
    expect(answer).toMatchObject({ replyTo: question.commentId, isAuthorOfPost: true });
    await comment(alice, postId, 'And the last light of the year');

    expect(await countOn(postId, bob)).toBe(3);
    const [last, first] = await commentsOf(guest, postId);
    expect([last?.text, first?.text]).toEqual(['And the last light of the year', question.text]);
    expect(first).toMatchObject({ replies: 1, pinned: false });
    expect(first).not.toHaveProperty('viewer');
    expect(textsOf(await repliesOf(guest, question))).toEqual(['منارة بيروت']);
    const tooDeep = await tryComment(bob, postId, 'Thank you', answer.commentId);
    expect(tooDeep.error).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  it('and take back or mend what they said, while its author pins, hides and deletes', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await when.posts(alice);
    const [rude, kind] = [await comment(bob, postId, 'meh'), await comment(bob, postId, 'Lovely')];
    await comment(alice, postId, 'Please be nice', rude.commentId);
    expect(await countOn(postId, bob)).toBe(3);

    const mended = dataOf(await editComment(bob, kind, 'Lovely light'));
    expect(mended).toMatchObject({ text: 'Lovely light', editedAt: expect.any(String) });
    expect((await editComment(alice, kind, 'mine')).error).toMatchObject({ code: 'not_found' });
    await moderate(alice, 'pin', rude);
    expect(textsOf(await commentsOf(guest, postId))).toEqual(['meh', 'Lovely light']);
    await moderate(alice, 'hide', rude);
    expect(textsOf(await commentsOf(guest, postId))).toEqual(['Lovely light']);
    const toBob = await commentsOf(bob, postId);
    expect(toBob.map(({ text, state }) => `${text}, ${state}`)).toEqual([
      'Lovely light, shown',
      'meh, shown',
    ]);
    expect(await countOn(postId, bob)).toBe(1);

    expect(await deleteComment(alice, rude)).toBe(204);
    expect(await deleteComment(bob, kind)).toBe(204);
    expect(await deleteComment(bob, kind)).toBe(404);
    expect(await commentsOf(bob, postId)).toEqual([]);
    expect(await countOn(postId, bob)).toBe(0);
  });

  it('as its author lets them: by following, after approval, or not at all', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    const postId = await when.posts(alice);
    await when.edits(alice, postId, { commentPolicy: 'followers', commentApproval: true });
    expect((await tryComment(carol, postId, 'Me too')).error).toMatchObject({ code: 'forbidden_by_policy' });
    const waiting = await comment(bob, postId, 'May I?');
    expect(waiting.state).toBe('pending');
    expect(await commentsOf(carol, postId)).toEqual([]);
    expect(await countOn(postId, carol)).toBe(0);
    const [queued] = await pendingOf(alice);
    expect(queued).toMatchObject({ commentId: waiting.commentId, state: 'pending', reason: 'approval' });
    for (let time = 0; time < 2; time += 1) {
      expect(dataOf(await moderate(alice, 'approve', waiting))).toMatchObject({ state: 'shown' });
    }
    expect(await countOn(postId, carol)).toBe(1);
    expect(textsOf(await commentsOf(carol, postId))).toEqual(['May I?']);
    expect(await pendingOf(alice)).toEqual([]);

    await when.edits(alice, postId, { commentPolicy: 'off' });
    expect((await tryComment(bob, postId, 'And now?')).error).toMatchObject({ code: 'comments_off' });
    expect((await tryComment(alice, postId, 'That was all')).response.status).toBe(201);
  });

  it('without those whom its author blocks or restricts', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    const postId = await when.posts(alice);
    await comment(bob, postId, 'Hello');
    await comment(carol, postId, 'First!');
    const pathOf = ({ username }: Person) => ({ params: { path: { username } } });
    await alice.client.PUT('/v1/accounts/{username}/restrict', pathOf(bob));
    await alice.client.PUT('/v1/accounts/{username}/block', pathOf(carol));
    expect((await tryComment(carol, postId, 'Again')).error).toMatchObject({ status: 404 });
    const waiting = await comment(bob, postId, 'Anybody there?');
    expect(waiting.state).toBe('shown');
    const ofWaiting = { params: { path: { postId, commentId: waiting.commentId } } };
    const liked = (person: Person) =>
      person.client.PUT('/v1/posts/{postId}/comments/{commentId}/like', ofWaiting);
    expect((await liked(bob)).response.status).toBe(200); // a refusal would tell him
    expect(textsOf(await commentsOf(bob, postId))).toEqual(['Anybody there?', 'Hello']);
    expect(textsOf(await commentsOf(guest, postId))).toEqual(['Hello']);
    expect((await commentsOf(alice, postId)).map(({ state }) => state)).toEqual(['pending', 'shown']);
  });
});
