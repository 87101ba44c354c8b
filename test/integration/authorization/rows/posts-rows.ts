import type { Row, World } from '../row.ts';
import { all, answers, ofOwner } from '../row.ts';

/** A public post that asks the follower to be a co-author and its paid partner, and tags them. */
const naming = ({ posts }: World) => ({ postId: posts.naming });

const ownList: readonly Row[] = [{ answers: answers(401, 200, 200, 200, 200) }];
const agreed: readonly Row[] = [{ params: naming, answers: answers(401, 403, 404, 204, 404) }];
/** Who is not named has nothing to leave, and may say so of what they see. */
const left: readonly Row[] = [
  { params: naming, answers: answers(401, 403, 204, 204, 204) },
  {
    about: 'a private post',
    params: ({ posts }) => ({ postId: posts.private }),
    answers: answers(401, 403, 404, 404, 204),
  },
];

export const postsRows = {
  listCoAuthorInvitations: ownList,
  acceptCoAuthorship: agreed,
  declineCoAuthorship: left,
  listPartnershipInvitations: ownList,
  acceptPartnership: agreed,
  declinePartnership: left,
  acceptTags: agreed,
  removeTags: left,
  listTaggedPosts: [{ params: ofOwner, answers: all(200) }],
} as const;
