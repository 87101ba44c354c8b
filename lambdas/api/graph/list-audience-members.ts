import { listAudienceMembers } from '../../audiences/audience-routes.ts';
import { listMembers } from '../../audiences/list-members.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPageOfPeople } from './people-page.ts';

export const answerListAudienceMembers = route<typeof listAudienceMembers, GraphDeps>(
  listAudienceMembers,
  (call) => {
    const { params, viewer, deps } = call;
    return answerPageOfPeople(`members ${params.audienceId}`, call, (part) =>
      listMembers(deps, { owner: viewer, audienceId: params.audienceId, ...part }),
    );
  },
);
