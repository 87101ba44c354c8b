import { answers, followersOnly, ofOwner, ownAccount, type Row, unrelated, type World } from '../row.ts';
import { shareWith } from '../things.ts';

const ofBystander = ({ bystander }: World) => ({ username: bystander.username });
const ofRequester = ({ requester }: World) => ({ username: requester.username });

const aboutBystander: readonly Row[] = [
  { about: 'somebody new', params: ofBystander, answers: unrelated(ownAccount(200)) },
];
const ownList: readonly Row[] = [{ answers: answers(401, 200, 200, 200, 200) }];
/** Only the recluse was asked, and is no caller. */
const noRequest: readonly Row[] = [
  { params: ofRequester, answers: answers(401, 403, 404, 404, 404, { requester: 409 }) },
];

/** As it was in the beginning between the owner and all others, when what follows from blocks is done: they end what two have in common. */
const onlyTheBlockerBlocks: NonNullable<Row['afterwards']> = async (
  { owner, blocker, ...world },
  settle,
): Promise<void> => {
  await settle();
  const options = { params: { path: { username: owner.username } } };
  for (const { client } of [world.blocked, world.stranger, world.requester, world.follower]) {
    await client.DELETE('/v1/accounts/{username}/block', options);
  }
  await blocker.client.PUT('/v1/accounts/{username}/block', options);
  await world.follower.client.PUT('/v1/accounts/{username}/follow', options);
  await shareWith(owner, world.follower, world.posts.shared);
};

/** Lists of a private account, beside those of the owner. The owner is a stranger to it. */
export const reclusesList: Row = {
  about: 'of a private account',
  params: ({ recluse }) => ({ username: recluse.username }),
  answers: { ...followersOnly, owner: 404 },
};

export const graphRows = {
  getSettings: [{ answers: ownAccount(200) }],
  updateSettings: [{ body: () => ({ mentions: 'everyone' }), answers: ownAccount(200) }],
  removeFollower: aboutBystander,
  listFollowRequests: ownList,
  acceptFollowRequest: noRequest,
  declineFollowRequest: noRequest,
  /** The owner never asked anybody: what is answered says so. */
  answerFollowRequests: [
    {
      body: ({ owner }) => ({ answer: 'accept', accountIds: [owner.accountId] }),
      answers: ownAccount(200),
    },
  ],
  getRelationships: [
    { query: ({ owner }) => ({ accountIds: owner.accountId }), answers: answers(401, 200, 200, 200, 200) },
  ],
  blockAccount: [
    ...aboutBystander,
    {
      about: 'the owner, also by whom it blocks',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocked: 200, blocker: 200 }),
      afterwards: onlyTheBlockerBlocks,
    },
  ],
  unblockAccount: [
    ...aboutBystander,
    {
      about: 'the owner, also by whom it blocks',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocked: 200, blocker: 200 }),
      afterwards: onlyTheBlockerBlocks,
    },
  ],
  listBlockedAccounts: ownList,
  muteAccount: [
    {
      about: 'the owner',
      params: ofOwner,
      body: () => ({}),
      answers: answers(401, 403, 200, 200, 409, { blocker: 200 }),
    },
  ],
  ringBell: [
    {
      about: 'the owner',
      params: ofOwner,
      answers: answers(401, 403, 409, 200, 409, { blocked: 404 }),
    },
  ],
  silenceBell: [
    {
      about: 'the owner',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocker: 200 }),
    },
  ],
  unmuteAccount: [
    {
      about: 'the owner',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocker: 200 }),
    },
  ],
  listMutedAccounts: ownList,
  restrictAccount: aboutBystander,
  unrestrictAccount: aboutBystander,
  listRestrictedAccounts: ownList,
} as const satisfies Record<string, readonly Row[]>;
