import { patchDraft as spec } from '../../drafts/draft-routes.ts';
import { presentDrafts } from '../../drafts/draft-view.ts';
import { changeDraft } from '../../drafts/manage-drafts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerPatchDraft = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { params, body, viewer, deps, now } = call;
  const draft = await changeDraft(deps, { draftId: params.draftId, author: viewer, now }, body);
  const [view] = await presentDrafts(deps, [draft], call);
  return { body: view };
});
