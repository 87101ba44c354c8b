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
/** Photos, and those who are tagged on each. */
const photos = (...tagged: (typeof bob)[][]) => {
  const shown = tagged.map((people) => ({ photo: viewData(), people }));
  return {
    photos: shown.map(({ photo }) => photo),
    tags: shown.flatMap(({ photo: { photoId }, people }) =>
      people.map((accountId) => ({ photoId, accountId, x: 0.5, y: 0.5, state: 'shown' as const })),
    ),
  };
};

it.each([
  ['nobody is named', {}, false],
  [
    'others are named',
    { ...photos([alice]), coAuthors: [{ accountId: alice, state: 'accepted' as const }] },
    false,
  ],
  ['one of some photos shows them', photos([], [alice], [alice, bob]), true],
  [
    'they are among the authors',
    { coAuthors: [alice, bob].map((accountId) => ({ accountId, state: 'invited' as const })) },
    true,
  ],
])('where the mentioned may comment and %s: %s', async (_, more, mayComment) => {
  const post = somePost.published({ ...more, commentPolicy: 'mentioned' });
  const check = expect(checkMayComment(post, who, async () => post));
  if (mayComment) await check.resolves.toBeUndefined();
  else await check.rejects.toThrow('Only people whom the post mentions can comment on it');
});

it.each([
  ['followers', 'Only followers of the author'],
  ['followed', 'Only people whom the author follows'],
] as const)('a refusal for %s says who may', async (commentPolicy, sentence) => {
  const stranger = { ...who, followsAuthor: false, isFollowedByAuthor: false };
  const post = somePost.published({ commentPolicy });
  await expect(checkMayComment(post, stranger, async () => post)).rejects.toThrow(sentence);
});
