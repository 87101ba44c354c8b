import type { AccountId, DraftId } from '../kernel/ids.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

const BYTES_PER_PHOTO = PHOTO_ANSWER_BYTES + 500;
const JSON_GROWTH = 3; // what the draft says, its alt texts twice, quotes and line feeds

const answerBytesOf = ({ content }: Draft): number =>
  Buffer.byteLength(JSON.stringify(content), 'utf8') * JSON_GROWTH + content.photos.length * BYTES_PER_PHOTO;

/** One's own drafts at `now` (milliseconds), newest first. Those that became posts are not among them. */
export const listDrafts = (
  drafts: Pick<DraftStore, 'list'>,
  author: AccountId,
  now: number,
  part: { readonly limit: number; readonly from: DraftId | undefined },
): Promise<Slice<Draft, DraftId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { drafts: items, next } = await drafts.list(author, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: ({ state }) => state !== 'published',
    positionOf: ({ draftId }) => draftId,
    bytesOf: answerBytesOf,
  });
