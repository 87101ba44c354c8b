import { answers, ownAccount, ownerOnly, type World } from '../row.ts';

const kept = ({ audiences }: World) => ({ audienceId: audiences.kept });
const followerIn = (world: World) => ({ ...kept(world), username: world.follower.username });

export const audiencesRows = {
  createAudience: [{ body: () => ({ name: 'Close friends' }), answers: ownAccount(201) }],
  listAudiences: [{ answers: answers(401, 200, 200, 200, 200) }],
  updateAudience: [{ params: kept, body: () => ({ name: 'Family' }), answers: ownerOnly(200) }],
  deleteAudience: [
    { params: ({ audiences }: World) => ({ audienceId: audiences.toDelete }), answers: ownerOnly(204) },
  ],
  listAudienceMembers: [{ params: kept, answers: ownerOnly(200) }],
  addAudienceMember: [
    { about: 'a follower', params: followerIn, answers: answers(401, 403, 404, 409, 204) },
    {
      about: 'somebody who does not follow',
      params: (world: World) => ({ ...kept(world), username: world.bystander.username }),
      answers: answers(401, 403, 404, 404, 409),
    },
  ],
  removeAudienceMember: [{ params: followerIn, answers: answers(401, 403, 404, 409, 204) }],
} as const;
