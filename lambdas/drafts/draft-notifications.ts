/** How authors are notified of drafts that could not be published. */

import * as z from 'zod/mini';
import { authorOf, DraftId, notificationIdOf } from '../kernel/ids.ts';
import { keepFirst, unsplit } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import { nameOfSubject, soleNotification } from '../notify/notification.ts';
import type { JobKind, Notifier, NotifierContext } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { makeNotifyDeps, notifyOnce } from '../notify/notify.ts';
import { wantsOwn } from '../notify/preferences.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type { draftNotificationTypes } from './draft-notification-types.ts';
import { draftRow } from './draft-rows.ts';
import type { DraftStore } from './draft-store.ts';
import { makeDraftStore } from './draft-store.ts';

interface NotifyOfDraftDeps extends NotifyDeps {
  readonly drafts: Pick<DraftStore, 'head'>;
}

/** A draft could not be published at its time, in milliseconds. */
const DraftJob = z.object({ draftId: DraftId, publishAt: z.int() });
type DraftJob = z.infer<typeof DraftJob>;

/** Notifies an author that a draft was not published at its time, unless it was changed since. `now` in milliseconds. */
const notifyOfDraft = async (
  deps: NotifyOfDraftDeps,
  { draftId, publishAt }: DraftJob,
  now: number,
): Promise<void> => {
  const author = authorOf(draftId);
  const subject: Subject<keyof typeof draftNotificationTypes> = { type: 'scheduled_post_failed', draftId };
  const [draft, preferences] = await Promise.all([
    deps.drafts.head(draftId, now, { consistent: true }),
    deps.notifications.preferences(author),
  ]);
  if (draft?.state !== 'failed' || !wantsOwn(preferences, subject.type)) return;
  const notificationId = notificationIdOf(publishAt, `${author} ${nameOfSubject(subject)} ${publishAt}`);
  await notifyOnce(deps, author, soleNotification(subject, notificationId, undefined, publishAt), now);
};

const ofDrafts = notificationJob({
  topic: 'drafts',
  kind: 'draft',
  job: DraftJob,
  data: { draftId: names('the author of a draft'), publishAt: nobodys('a time') },
  follows: [{ row: draftRow }],
  jobsOf: ({ ids: { draftId }, before, after }) =>
    before?.state === 'scheduled' && after?.state === 'failed'
      ? [{ draftId, publishAt: before.publishAt }]
      : [],
  nameOf: ({ draftId, publishAt }) => `${draftId} ${publishAt}`,
  merge: keepFirst,
  split: unsplit,
});

export const draftNotificationJobs: readonly JobKind[] = [ofDrafts];

export const draftNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofDrafts, {
    deps: (context: NotifierContext): NotifyOfDraftDeps => ({
      ...makeNotifyDeps(context),
      drafts: makeDraftStore(context.table),
    }),
    run: notifyOfDraft,
  }),
];
