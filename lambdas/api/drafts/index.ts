/** The API function of what an author keeps back or puts forward: drafts, scheduled posts, archive, pins, share links. */
import { serve } from '../serve.ts';
import { answerCreateDraft } from './create-draft.ts';
import { answerDeleteDraft } from './delete-draft.ts';
import { answerDeleteSchedule } from './delete-schedule.ts';
import { makeDraftsDeps } from './deps.ts';
import { answerGetDraft } from './get-draft.ts';
import { answerListDrafts } from './list-drafts.ts';
import { answerPatchDraft } from './patch-draft.ts';
import { answerPublishDraft } from './publish-draft.ts';
import { answerPutSchedule } from './put-schedule.ts';

export const handler = serve({
  routes: [
    answerCreateDraft,
    answerListDrafts,
    answerGetDraft,
    answerPatchDraft,
    answerDeleteDraft,
    answerPublishDraft,
    answerPutSchedule,
    answerDeleteSchedule,
  ],
  makeDeps: makeDraftsDeps,
});
