/** The API function of what an author keeps back or puts forward: drafts, scheduled posts, archive, pins, share links. */
import { serve } from '../serve.ts';
import { answerCreateDraft } from './create-draft.ts';
import { answerCreateShareLink } from './create-share-link.ts';
import { answerDeleteArchive } from './delete-archive.ts';
import { answerDeleteDraft } from './delete-draft.ts';
import { answerDeletePin } from './delete-pin.ts';
import { answerDeleteSchedule } from './delete-schedule.ts';
import { answerDeleteShareLink } from './delete-share-link.ts';
import { makeDraftsDeps } from './deps.ts';
import { answerGetDraft } from './get-draft.ts';
import { answerGetSharedPost } from './get-shared-post.ts';
import { answerListArchive } from './list-archive.ts';
import { answerListDrafts } from './list-drafts.ts';
import { answerListShareLinks } from './list-share-links.ts';
import { answerPatchDraft } from './patch-draft.ts';
import { answerPublishDraft } from './publish-draft.ts';
import { answerPutArchive } from './put-archive.ts';
import { answerPutPin } from './put-pin.ts';
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
    answerPutArchive,
    answerDeleteArchive,
    answerListArchive,
    answerPutPin,
    answerDeletePin,
    answerCreateShareLink,
    answerListShareLinks,
    answerDeleteShareLink,
    answerGetSharedPost,
  ],
  makeDeps: makeDraftsDeps,
});
