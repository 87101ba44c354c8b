/**
 * Drafts in the table. A draft and the photos that it holds change in one transaction: a photo is its draft's exactly while the draft
 * names it. Every write states the version it was decided on.
 */
import type { AccountId, DraftId, PhotoId } from '../kernel/ids.ts';
import { DraftId as DraftIdSchema } from '../kernel/ids.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import { attachRefusal, attachWrite, detachWrite, moveToPostWrite } from '../photos/photo-store.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { type ConditionFailed, isNew } from '../platform/table.ts';
import type { Refusal } from '../posts/attach-photos.ts';
import type { NewPostRows } from '../posts/post-writer.ts';
import { writeWithParts } from '../posts/write-with-parts.ts';
import type { Draft, OpenDraft, PublishedDraft } from './draft.ts';
import { authorOfDraft, photoIdsOf, StoredDraft } from './draft.ts';
import { draftRow } from './draft-rows.ts';

export type DraftWriteOutcome =
  | { readonly outcome: 'done' }
  /** Somebody changed the draft meanwhile. */
  | { readonly outcome: 'changed' }
  /** A photo cannot be had. */
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export type DraftCreation = DraftWriteOutcome | { readonly outcome: 'taken'; readonly draft: Draft };
export type DraftPublication = DraftWriteOutcome | { readonly outcome: 'post_taken' };

const idIn = (row: Row): DraftId => DraftIdSchema.parse(String(row['sk']).slice(draftRow.sortPrefix.length));

/** A draft from its row. */
export const draftOf = (row: Row): Draft => ({ ...parseRow(StoredDraft, row), draftId: idIn(row) });

const rowOf = ({ draftId, ...stored }: Draft): Row & Key => ({ ...draftRow.key({ draftId }), ...stored });

const isAsRead = ({ version }: Draft) => ({
  expression: 'version = :seenVersion',
  values: { ':seenVersion': version },
});

/** A write about a photo, which may be refused. */
interface PhotoWrite {
  readonly photoId: PhotoId;
  readonly write: Write;
}

export type DraftStore = ReturnType<typeof makeDraftStore>;

export const makeDraftStore = (table: Table) => {
  /** The first of the writes that was refused, with the row it found; undefined when all were done. */
  const refusalOf = async (writes: readonly Write[]): Promise<ConditionFailed | undefined> =>
    (await orRefusal(table.transact(writes))) ?? undefined;

  /** Writes rows and what is to become of photos, all or nothing; `others` says what a refusal of the rows means. */
  const write = async <Other>(
    owner: AccountId,
    rows: readonly Write[],
    photos: readonly PhotoWrite[],
    others: (refused: ConditionFailed) => Other,
    now: number,
  ): Promise<
    { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly refusal: Refusal } | Other
  > => {
    const refused = await refusalOf([...rows, ...photos.map((each) => each.write)]);
    if (refused === undefined) return { outcome: 'done' };
    const photo = photos[refused.position - rows.length];
    if (photo === undefined) return others(refused);
    const outcome = attachRefusal(refused.row, owner, now);
    return { outcome: 'refused', refusal: { photoId: photo.photoId, outcome } };
  };

  const changed = () => ({ outcome: 'changed' }) as const;

  const attachAll = (draft: Draft, photoIds: readonly PhotoId[], now: number): PhotoWrite[] =>
    photoIds.map((photoId) => ({
      photoId,
      write: attachWrite(photoId, authorOfDraft(draft), { draftId: draft.draftId }, now),
    }));
  const detachAll = ({ draftId }: Draft, photoIds: readonly PhotoId[], now: number): Write[] =>
    photoIds.map((photoId) => detachWrite(photoId, { draftId }, unattachedExpiry(now)));

  return {
    /** A draft that is there at `now` (milliseconds). */
    get: async (
      draftId: DraftId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Draft | undefined> => {
      const row = await table.get(draftRow.key({ draftId }), options);
      return row === undefined || isExpired(row, now) ? undefined : draftOf(row);
    },

    /** Adds a draft, which takes its photos; answers the draft that has the id already. */
    create: (draft: OpenDraft, now: number): Promise<DraftCreation> =>
      write<DraftCreation>(
        authorOfDraft(draft),
        [{ put: rowOf(draft), condition: isNew }],
        attachAll(draft, photoIdsOf(draft.content), now),
        (refused) => (refused.row ? { outcome: 'taken', draft: draftOf(refused.row) } : changed()),
        now,
      ),

    /** Replaces a draft by its next version, which takes the photos that are new and gives back those that are gone. */
    replace: (draft: OpenDraft, next: OpenDraft, now: number): Promise<DraftWriteOutcome> => {
      const before = photoIdsOf(draft.content);
      const after = photoIdsOf(next.content);
      return write<DraftWriteOutcome>(
        authorOfDraft(draft),
        [
          { put: rowOf(next), condition: isAsRead(draft) },
          ...detachAll(
            draft,
            before.filter((photoId) => !after.includes(photoId)),
            now,
          ),
        ],
        attachAll(
          draft,
          after.filter((photoId) => !before.includes(photoId)),
          now,
        ),
        changed,
        now,
      );
    },

    /** Deletes a draft, which gives its photos back. Answers whether it still was as read. */
    remove: (draft: OpenDraft, now: number): Promise<boolean> =>
      unlessRefused(
        table.transact([
          { delete: draftRow.key({ draftId: draft.draftId }), condition: isAsRead(draft) },
          ...detachAll(draft, photoIdsOf(draft.content), now),
        ]),
      ),

    /** Makes a draft a post: both rows and the photos, which go from one to the other. */
    publish: (
      draft: OpenDraft,
      published: PublishedDraft,
      { postId, parts, row }: Pick<NewPostRows, 'postId' | 'parts' | 'row'>,
      now: number,
    ): Promise<DraftPublication> => {
      const rows: readonly Write[] = [
        { put: rowOf(published), condition: isAsRead(draft) },
        { put: row, condition: isNew },
      ];
      const photos = photoIdsOf(draft.content).map((photoId) => ({
        photoId,
        write: moveToPostWrite(photoId, draft.draftId, postId),
      }));
      return writeWithParts(
        table,
        postId,
        parts,
        () =>
          write<DraftPublication>(
            authorOfDraft(draft),
            rows,
            photos,
            ({ position }) => (position === 0 ? changed() : { outcome: 'post_taken' }),
            now,
          ),
        ({ outcome }) => outcome === 'done',
      );
    },

    /** An author's drafts at `now` (milliseconds), newest first, behind the draft `after`. */
    list: async (
      author: AccountId,
      limit: number,
      after: DraftId | undefined,
      now: number,
    ): Promise<{ readonly drafts: readonly Draft[]; readonly next?: DraftId }> => {
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': draftRow.partition({ author }), ':prefix': draftRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        ...(after !== undefined && { after: { ...draftRow.key({ draftId: after }) } }),
      });
      return {
        drafts: rows.filter((row) => !isExpired(row, now)).map(draftOf),
        ...(next && { next: idIn(next) }),
      };
    },
  };
};
