import { deleteDraft as spec } from '../../drafts/draft-routes.ts';
import { deleteDraft } from '../../drafts/manage-drafts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerDeleteDraft = route<typeof spec, DraftsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await deleteDraft(deps, { draftId: params.draftId, author: viewer, now });
    return {};
  },
);
