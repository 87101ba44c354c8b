import { describe, expect, it } from 'vitest';
import { canSeeComment } from '../../../lambdas/comments/can-see-comment.ts';
import type { CommentHead } from '../../../lambdas/comments/comment.ts';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { RoleOnPost } from '../../../lambdas/posts/role-on-post.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const [author, commenter, reader] = [idOf('author'), idOf('commenter'), idOf('reader')];
const packed = { text: 'نعم' };
const ids = { postId: postAt(author, 1), commentId: commentIdOf(newUlid(T0), undefined), by: commenter };
const comments: Record<string, CommentHead> = {
  shown: { ...ids, packed, state: 'shown' },
  'pending, restricted': { ...ids, packed, state: 'pending', reason: 'restricted' },
  'pending, for approval': { ...ids, packed, state: 'pending', reason: 'approval' },
  'pending, for a hidden word': { ...ids, packed, state: 'pending', reason: 'hidden_words' },
  hidden: { ...ids, packed, state: 'hidden' },
  deleted: { ...ids, state: 'deleted' },
};
const viewers = { guest: undefined, reader, commenter, author, coAuthor: idOf('co-author') };
const roles: Record<string, RoleOnPost> = { author: 'author', coAuthor: 'co-author' };
const active = { account: { status: 'active' as const }, viewerEdge: undefined, authorEdge: undefined };

const seenBy = (comment: CommentHead, relationship: Parameters<typeof canSeeComment>[3] = active) =>
  Object.entries(viewers)
    .filter(([name, viewer]) => canSeeComment(viewer, roles[name], comment, relationship))
    .map(([name]) => name);

const expected: Record<string, readonly string[]> = {
  shown: ['guest', 'reader', 'commenter', 'author', 'coAuthor'],
  'pending, restricted': ['commenter', 'author'],
  'pending, for approval': ['commenter', 'author', 'coAuthor'],
  'pending, for a hidden word': ['commenter', 'author', 'coAuthor'],
  hidden: ['commenter', 'author', 'coAuthor'],
  deleted: [],
};

describe('a comment on a post that one sees', () => {
  it.each(Object.entries(comments))('that is %s is seen by whom it may', (state, comment) => {
    expect(seenBy(comment)).toEqual(expected[state]);
  });

  it.each([
    {
      title: 'whose account is suspended',
      relationship: { ...active, account: { status: 'suspended' as const } },
    },
    { title: 'who blocks the viewer', relationship: { ...active, viewerEdge: { blockedBy: 'x' } } },
    { title: 'whom the viewer blocks', relationship: { ...active, viewerEdge: { blocks: 'x' } } },
    { title: "who blocks the post's author", relationship: { ...active, authorEdge: { blockedBy: 'x' } } },
    { title: "whom the post's author blocks", relationship: { ...active, authorEdge: { blocks: 'x' } } },
  ])('of somebody $title is seen by them alone', ({ relationship }) => {
    for (const [state, comment] of Object.entries(comments)) {
      expect(seenBy(comment, relationship), state).toEqual(state === 'deleted' ? [] : ['commenter']);
    }
  });

  it('of somebody who is restricted or muted is seen like any other once it is shown', () => {
    const relationship = {
      ...active,
      viewerEdge: { restricts: 'x' },
      authorEdge: { restricts: 'x', mutedUntil: T0 },
    };
    expect(seenBy(comments['shown'] ?? Object(undefined), relationship)).toEqual(expected['shown']);
  });

  it('of an account that is gone is seen by nobody', () => {
    expect(seenBy(comments['shown'] ?? Object(undefined), { ...active, account: undefined })).toEqual([]);
  });
});
