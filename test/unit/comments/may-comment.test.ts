import { describe, expect, it } from 'vitest';
import { checkMayComment, isNamedBy, statusOfNew } from '../../../lambdas/comments/may-comment.ts';
import { CommentPolicy } from '../../../lambdas/kernel/post-terms.ts';
import { mayCommentOn } from '../../../lambdas/posts/comment-refusal.ts';
import { roleOnPost } from '../../../lambdas/posts/role-on-post.ts';
import { alice, bob, somePost, viewData } from '../../support/some-post.ts';

const stranger = {
  accountId: bob,
  followsAuthor: false,
  isFollowedByAuthor: false,
  isRestricted: false,
};
const { published } = somePost;
const photo = viewData();
const tag = { photoId: photo.photoId, accountId: bob, x: 0.5, y: 0.5, state: 'shown' as const };
const tagged = { photos: [photo], tags: [tag] };

/** Who stands how to a post, and under which policies they may comment besides `everyone`. */
const people = {
  'a stranger': { who: stranger, post: published(), admittedBy: [] },
  'a follower': { who: { ...stranger, followsAuthor: true }, post: published(), admittedBy: ['followers'] },
  'somebody whom the author follows': {
    who: { ...stranger, isFollowedByAuthor: true },
    post: published(),
    admittedBy: ['followed'],
  },
  'somebody who is mentioned in the caption': {
    who: stranger,
    post: published({ caption: 'مع @Bob', mentions: [{ accountId: bob, name: 'bob' }] }),
    admittedBy: ['mentioned'],
  },
  'somebody who has taken the name of one who is mentioned': {
    who: stranger,
    post: published({ caption: 'with @bob', mentions: [{ accountId: alice, name: 'bob' }] }),
    admittedBy: [],
  },
  'somebody who is tagged on a photo': { who: stranger, post: published(tagged), admittedBy: ['mentioned'] },
  'somebody who agreed to be a co-author': {
    who: stranger,
    post: published({ coAuthors: [{ accountId: bob, state: 'accepted' }] }),
    admittedBy: ['followers', 'followed', 'mentioned', 'off'],
  },
  'somebody who is asked to be a co-author': {
    who: stranger,
    post: published({ coAuthors: [{ accountId: bob, state: 'invited' }] }),
    admittedBy: ['mentioned'],
  },
  'the author': {
    who: { ...stranger, accountId: alice },
    post: published(),
    admittedBy: ['followers', 'followed', 'mentioned', 'off'],
  },
} as const;

const outcomeOf = async (act: () => Promise<void>): Promise<string> => {
  try {
    await act();
    return 'admitted';
  } catch (error) {
    return String(Object(error).definition.code);
  }
};

describe('who may comment', () => {
  const cells = Object.entries(people).flatMap(([title, person]) =>
    CommentPolicy.options.map((policy) => {
      const admitted: readonly string[] = ['everyone', ...person.admittedBy];
      const refused = policy === 'off' ? 'comments_off' : 'forbidden_by_policy';
      return { title, policy, ...person, expected: admitted.includes(policy) ? 'admitted' : refused };
    }),
  );

  it.each(cells)('$title under the policy $policy: $expected', async ({ who, post, policy, expected }) => {
    const check = () => checkMayComment({ ...post, commentPolicy: policy }, who, async () => post);
    expect(await outcomeOf(check)).toBe(expected);
  });

  it.each(cells)(
    '$title under the policy $policy learns it with the post, as far as it has been read',
    ({ who, post, policy, expected }) => {
      const { accountId, followsAuthor, isFollowedByAuthor } = who;
      const asked = { ...post, commentPolicy: policy };
      const facts = { isAuthor: roleOnPost(post, accountId) !== undefined, followsAuthor };
      const known = mayCommentOn(asked, {
        ...facts,
        isFollowedByAuthor,
        isNamed: isNamedBy(post, accountId),
      });
      expect(known).toEqual(
        expected === 'admitted' ? { mayComment: true } : { mayComment: false, commentRefusal: policy },
      );
      const needsReading = (policy === 'followed' || policy === 'mentioned') && !facts.isAuthor;
      expect(mayCommentOn(asked, facts)).toEqual(needsReading ? undefined : known);
    },
  );

  it('is nobody before it is published, its author included', () => {
    expect(mayCommentOn({ state: 'held' }, { isAuthor: true, followsAuthor: false })).toEqual({
      mayComment: false,
      commentRefusal: 'not_published',
    });
  });

  it('is everyone who sees it where a post says nothing, which costs no look at whom it names', async () => {
    const unread = () => expect.fail('Whom it names does not matter');
    expect(await outcomeOf(() => checkMayComment(published(), stranger, unread))).toBe('admitted');
  });
});

describe('a new comment', () => {
  const restricted = { ...stranger, isRestricted: true };
  const author = { ...stranger, accountId: alice };
  const approving = published({ commentApproval: true });

  it('is shown at once, but for those of restricted people and those that are approved first', () => {
    expect(statusOfNew(published(), stranger, false)).toEqual({ state: 'shown' });
    expect(statusOfNew(published(), restricted, false)).toEqual({ state: 'pending', reason: 'restricted' });
    expect(statusOfNew(approving, stranger, false)).toEqual({ state: 'pending', reason: 'approval' });
    expect(statusOfNew(approving, restricted, false)).toEqual({ state: 'pending', reason: 'restricted' });
    expect(statusOfNew(approving, author, false)).toEqual({ state: 'shown' });
  });

  it('waits where it says what the author has hidden, if nothing else keeps it', () => {
    const hidden = { state: 'pending', reason: 'hidden_words' };
    expect(statusOfNew(published(), stranger, true)).toEqual(hidden);
    expect(statusOfNew(published(), restricted, true)).toEqual({ state: 'pending', reason: 'restricted' });
    expect(statusOfNew(approving, stranger, true)).toEqual({ state: 'pending', reason: 'approval' });
    expect(statusOfNew(published(), author, true)).toEqual({ state: 'shown' });
  });
});
