import { describe, expect, it } from 'vitest';
import { isListed } from '../../../lambdas/posts/is-listed.ts';
import { idOf, postAt } from '../../support/some-account.ts';
import { visibilities } from '../../support/some-post.ts';

const author = idOf('author');
const owner = idOf('owner');
const others = [idOf('third person'), undefined] as const;
const listedTo = (viewer: typeof author | undefined, listOf: typeof author) =>
  visibilities.filter((visibility) => isListed(viewer, { postId: postAt(author, 1), visibility }, listOf));

describe('a post that a viewer may see', () => {
  it("stands in somebody else's list for third persons and guests unless it is unlisted or private", () => {
    for (const viewer of others) {
      expect(listedTo(viewer, owner).toSorted()).toEqual(['audience', 'followers', 'public']);
    }
  });

  it('stands in any list for its author, in those of its author, and in any that the viewer has for themselves', () => {
    expect(listedTo(owner, owner)).toEqual(visibilities);
    expect(listedTo(author, owner)).toEqual(visibilities);
    for (const viewer of [...others, owner]) expect(listedTo(viewer, author)).toEqual(visibilities);
  });
});
