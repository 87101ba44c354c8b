import { deleteSchedule as spec } from '../../drafts/draft-routes.ts';
import { presentDrafts } from '../../drafts/draft-view.ts';
import { unscheduleDraft } from '../../drafts/manage-drafts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerDeleteSchedule = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { params, viewer, deps, now } = call;
  const draft = await unscheduleDraft(deps, { draftId: params.draftId, author: viewer, now });
  const [view] = await presentDrafts(deps, [draft], call);
  return { body: view };
});
