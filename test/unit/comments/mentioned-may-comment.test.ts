import { expect, it } from 'vitest';
import { checkMayComment } from '../../../lambdas/comments/may-comment.ts';
import { alice, bob, somePost, viewData } from '../../support/some-post.ts';

const who = {
  accountId: bob,
  username: 'bob',
  followsAuthor: true,
  isFollowedByAuthor: true,
  isRestricted: false,
};
const tagOf = (accountId: typeof bob) => ({ accountId, x: 0.5, y: 0.5, state: 'shown' as const });
const photos = (...tags: (typeof bob)[][]) =>
  tags.map((each) => ({ ...viewData(), ...(each.length > 0 && { tags: each.map(tagOf) }) }));

it.each([
  ['nobody is named', {}, false],
  [
    'others are named',
    { photos: photos([alice]), coAuthors: [{ accountId: alice, state: 'accepted' as const }] },
    false,
  ],
  ['one of some photos shows them', { photos: photos([], [alice], [alice, bob]) }, true],
  [
    'they are among the authors',
    { coAuthors: [alice, bob].map((accountId) => ({ accountId, state: 'invited' as const })) },
    true,
  ],
])('where the mentioned may comment and %s: %s', (_, post, mayComment) => {
  const check = () => checkMayComment(somePost.published({ ...post, commentPolicy: 'mentioned' }), who);
  if (mayComment) expect(check).not.toThrow();
  else expect(check).toThrow('Only people whom the post mentions can comment on it');
});

it.each([
  ['followers', 'Only followers of the author'],
  ['followed', 'Only people whom the author follows'],
] as const)('a refusal for %s says who may', (commentPolicy, sentence) => {
  const stranger = { ...who, followsAuthor: false, isFollowedByAuthor: false };
  expect(() => checkMayComment(somePost.published({ commentPolicy }), stranger)).toThrow(sentence);
});
