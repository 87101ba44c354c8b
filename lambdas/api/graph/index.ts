/** The API function of the graph: follows, requests, blocks, mutes, restrictions, audiences. */
import { serve } from '../serve.ts';
import { answerCreateAudience } from './create-audience.ts';
import { answerDeleteAudience } from './delete-audience.ts';
import { answerDeleteAudienceMember } from './delete-audience-member.ts';
import { answerDeleteBlock } from './delete-block.ts';
import { answerDeleteFollow } from './delete-follow.ts';
import { answerDeleteFollowRequest } from './delete-follow-request.ts';
import { answerDeleteFollower } from './delete-follower.ts';
import { answerDeleteMute } from './delete-mute.ts';
import { answerDeleteRestrict } from './delete-restrict.ts';
import { makeGraphDeps } from './deps.ts';
import { answerListAudienceMembers } from './list-audience-members.ts';
import { answerListAudiences } from './list-audiences.ts';
import { answerListBlocks } from './list-blocks.ts';
import { answerListFollowRequests } from './list-follow-requests.ts';
import { answerListFollowers } from './list-followers.ts';
import { answerListFollowersYouKnow } from './list-followers-you-know.ts';
import { answerListFollowing } from './list-following.ts';
import { answerListMutes } from './list-mutes.ts';
import { answerListMutuals } from './list-mutuals.ts';
import { answerListRestricted } from './list-restricted.ts';
import { answerListSuggestions } from './list-suggestions.ts';
import { answerPatchAudience } from './patch-audience.ts';
import { answerPutAudienceMember } from './put-audience-member.ts';
import { answerPutBlock } from './put-block.ts';
import { answerPutFollow } from './put-follow.ts';
import { answerPutFollowRequest } from './put-follow-request.ts';
import { answerPutMute } from './put-mute.ts';
import { answerPutRestrict } from './put-restrict.ts';

export const handler = serve({
  routes: [
    answerPutFollow,
    answerDeleteFollow,
    answerListFollowers,
    answerListFollowing,
    answerDeleteFollower,
    answerListFollowRequests,
    answerPutFollowRequest,
    answerDeleteFollowRequest,
    answerPutBlock,
    answerDeleteBlock,
    answerListBlocks,
    answerPutMute,
    answerDeleteMute,
    answerListMutes,
    answerPutRestrict,
    answerDeleteRestrict,
    answerListRestricted,
    answerCreateAudience,
    answerListAudiences,
    answerPatchAudience,
    answerDeleteAudience,
    answerListAudienceMembers,
    answerPutAudienceMember,
    answerDeleteAudienceMember,
    answerListMutuals,
    answerListFollowersYouKnow,
    answerListSuggestions,
  ],
  makeDeps: makeGraphDeps,
});
