import { createDraft as spec } from '../../drafts/draft-routes.ts';
import { presentDrafts } from '../../drafts/draft-view.ts';
import { createDraft } from '../../drafts/manage-drafts.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerCreateDraft = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { body, viewer, deps, now, seed } = call;
  const draft = await createDraft(deps, { author: viewer, body, seed, now });
  const [view] = await presentDrafts(deps, [draft], call);
  return { body: view };
});
