import { DAY_MS } from '../../../../lambdas/platform/durations.ts';
import type { Row, World } from '../row.ts';
import { answers, ownAccount, ownerOnly } from '../row.ts';

const toArchive = ({ posts }: World) => ({ postId: posts.toArchive });
const archiving: readonly Row[] = [{ params: toArchive, answers: ownerOnly(200) }];
const pinning = (status: number): readonly Row[] => [
  { params: ({ posts }) => ({ postId: posts.public }), answers: ownerOnly(status) },
];
const ownList: readonly Row[] = [{ answers: answers(401, 200, 200, 200, 200) }];
const ofKept = ({ drafts }: World) => ({ draftId: drafts.kept });
const inAMonth = ({ now }: World) => ({ publishAt: new Date(now + 30 * DAY_MS).toISOString() });

export const draftsRows = {
  archivePost: archiving,
  unarchivePost: archiving,
  listArchivedPosts: ownList,
  pinPost: pinning(200),
  unpinPost: pinning(204),

  createDraft: [{ body: () => ({}), answers: ownAccount(201) }],
  listDrafts: ownList,
  getDraft: [{ params: ofKept, answers: ownerOnly(200) }],
  updateDraft: [{ params: ofKept, body: () => ({ title: 'Dusk' }), answers: ownerOnly(200) }],
  deleteDraft: [{ params: ({ drafts }: World) => ({ draftId: drafts.toDelete }), answers: ownerOnly(204) }],
  publishDraft: [{ params: ({ drafts }: World) => ({ draftId: drafts.toPublish }), answers: ownerOnly(201) }],
  scheduleDraft: [{ params: ofKept, body: inAMonth, answers: ownerOnly(200) }],
  cancelSchedule: [{ params: ofKept, answers: ownerOnly(200) }],
} as const;
