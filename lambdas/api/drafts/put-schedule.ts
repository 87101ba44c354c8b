import { putSchedule as spec } from '../../drafts/draft-routes.ts';
import { presentDrafts } from '../../drafts/draft-view.ts';
import { scheduleDraft } from '../../drafts/manage-drafts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerPutSchedule = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { params, body, viewer, deps, now } = call;
  const own = { draftId: params.draftId, author: viewer, now };
  const [view] = await presentDrafts(deps, [await scheduleDraft(deps, own, body.publishAt)], call);
  return { body: view };
});
