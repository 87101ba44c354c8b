import { deleteSchedule as spec } from '../../drafts/draft-routes.ts';
import { showDrafts } from '../../drafts/draft-view.ts';
import { unscheduleDraft } from '../../drafts/keep-draft.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerDeleteSchedule = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { params, viewer, deps, now } = call;
  const draft = await unscheduleDraft(deps, { draftId: params.draftId, author: viewer, now });
  const [view] = await showDrafts(deps, [draft], call);
  return { body: view };
});
