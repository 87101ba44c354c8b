/** The API function of drafts, scheduled posts and share links. */
import { serve } from '../serve.ts';
import { answerCreateDraft } from './create-draft.ts';
import { answerCreateShareLink } from './create-share-link.ts';
import { answerDeleteDraft } from './delete-draft.ts';
import { answerDeleteSchedule } from './delete-schedule.ts';
import { answerDeleteShareLink } from './delete-share-link.ts';
import { makeDraftsDeps } from './deps.ts';
import { answerGetDraft } from './get-draft.ts';
import { answerGetSharedPost } from './get-shared-post.ts';
import { answerListDrafts } from './list-drafts.ts';
import { answerListShareLinks } from './list-share-links.ts';
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
    answerCreateShareLink,
    answerListShareLinks,
    answerDeleteShareLink,
    answerGetSharedPost,
  ],
  makeDeps: makeDraftsDeps,
});
