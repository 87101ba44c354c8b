/** The API function of follows. */
import { serve } from '../serve.ts';
import { answerCreateAudience } from './create-audience.ts';
import { answerDeleteAudience } from './delete-audience.ts';
import { answerDeleteAudienceMember } from './delete-audience-member.ts';
import { answerDeleteFollow } from './delete-follow.ts';
import { makeGraphDeps } from './deps.ts';
import { answerListAudienceMembers } from './list-audience-members.ts';
import { answerListAudiences } from './list-audiences.ts';
import { answerListFollowers } from './list-followers.ts';
import { answerListFollowing } from './list-following.ts';
import { answerPatchAudience } from './patch-audience.ts';
import { answerPutAudienceMember } from './put-audience-member.ts';
import { answerPutFollow } from './put-follow.ts';

export const handler = serve({
  routes: [
    answerPutFollow,
    answerDeleteFollow,
    answerListFollowers,
    answerListFollowing,
    answerCreateAudience,
    answerListAudiences,
    answerPatchAudience,
    answerDeleteAudience,
    answerListAudienceMembers,
    answerPutAudienceMember,
    answerDeleteAudienceMember,
  ],
  makeDeps: makeGraphDeps,
});
