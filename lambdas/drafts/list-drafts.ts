import type { AccountId, DraftId } from '../kernel/ids.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import { rowBytes } from '../platform/row-bytes.ts';
import type { Draft, DraftHead } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

const BYTES_PER_PHOTO = PHOTO_ANSWER_BYTES + 500;
const JSON_GROWTH = 3; // what the draft says, its alt texts twice, quotes and line feeds

const answerBytesOf = (head: DraftHead): number => {
  const { packed } = head;
  const photos = packed.photoCount ?? packed.photos?.length ?? 0;
  return (rowBytes(head) + (packed.textBytes ?? 0)) * JSON_GROWTH + photos * BYTES_PER_PHOTO;
};

const isShown = ({ state }: Draft | DraftHead): boolean => state !== 'published';

/** One's own drafts at `now` (milliseconds), newest first. Those that became posts are not among them. */
export const listDrafts = async (
  drafts: Pick<DraftStore, 'list' | 'complete'>,
  author: AccountId,
  now: number,
  part: { readonly limit: number; readonly from: DraftId | undefined },
): Promise<Slice<Draft, DraftId>> => {
  const slice = await fillPage({
    ...part,
    read: async (limit, from) => {
      const { drafts: items, next } = await drafts.list(author, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown,
    positionOf: ({ draftId }) => draftId,
    bytesOf: answerBytesOf,
  });
  return { ...slice, items: (await drafts.complete(slice.items, now)).filter(isShown) };
};
