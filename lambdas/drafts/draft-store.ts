/**
 * Drafts in the table. A draft's own row is its head; what it says is read by `get` and `complete` alone, which fetch what lies apart. A draft
 * and the photos that it holds change in one transaction: a photo is its draft's exactly while the draft names it. Every write states the
 * version it was decided on.
 */
import type { AccountId, DraftId, PhotoId } from '../kernel/ids.ts';
import { DraftId as DraftIdSchema } from '../kernel/ids.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import { attachRefusal, attachWrite, detachWrite, moveToPostWrite } from '../photos/photo-store.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { findRows } from '../platform/find-rows.ts';
import { isDefined } from '../platform/is-defined.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { type ConditionFailed, isNew, nameOfKey } from '../platform/table.ts';
import { writeWithParts } from '../platform/write-with-parts.ts';
import type { Refusal } from '../posts/attach-photos.ts';
import type { NewPostRows } from '../posts/post-writer.ts';
import { writePostWithParts } from '../posts/write-post-with-parts.ts';
import type { Draft, DraftHead, DraftVersion, OpenDraft, OpenVersion } from './draft.ts';
import { authorOfDraft, photoIdsOf } from './draft.ts';
import { draftPhotosPartRow, draftRow, draftTextPartRow } from './draft-rows.ts';
import { draftIn, packDraft, partsNamedBy } from './pack-draft.ts';

export type DraftWriteOutcome =
  | { readonly outcome: 'done' }
  /** Somebody changed the draft meanwhile. */
  | { readonly outcome: 'changed' }
  /** A photo cannot be had. */
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** `taken`: there is another draft with the id, or this one already. */
export type DraftCreation = DraftWriteOutcome | { readonly outcome: 'taken'; readonly nonce: string };
export type DraftPublication = DraftWriteOutcome | { readonly outcome: 'post_taken' };

const MAX_READS = 5; // changes that may take parts away between reading a draft's row and them

const idIn = (row: Row): DraftId => DraftIdSchema.parse(String(row['sk']).slice(draftRow.sortPrefix.length));

const headOf = (row: Row): DraftHead => draftRow.parse(row);

const isAsRead = ({ version }: Pick<DraftHead, 'version'>) => ({
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
  /** Does writes, all or none; one by itself costs half. Answers the first that was refused, undefined when all were done. */
  const refusalOf = async (writes: readonly Write[]): Promise<ConditionFailed | undefined> => {
    const [only, ...others] = writes;
    const isAlone = only !== undefined && 'put' in only && others.length === 0;
    const done = isAlone ? table.put(only.put, only.condition) : table.transact(writes);
    return (await orRefusal(done)) ?? undefined;
  };

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
    const why = attachRefusal(refused.row, owner, now);
    return { outcome: 'refused', refusal: { photoId: photo.photoId, ...why } };
  };

  /** Writes parts of a draft, and then what names them: a write that is refused leaves none. */
  const withParts = <Outcome extends { readonly outcome: string }>(
    { draftId }: Pick<DraftVersion, 'draftId'>,
    parts: readonly (Row & Key)[],
    written: () => Promise<Outcome>,
  ): Promise<Outcome> =>
    writeWithParts(table, {
      parts,
      owner: draftRow.key({ draftId }),
      namedBy: (row) => partsNamedBy(headOf(row)),
      write: written,
      isWritten: ({ outcome }) => outcome === 'done',
    });

  const changed = () => ({ outcome: 'changed' }) as const;

  const attachAll = (
    draft: Pick<DraftVersion, 'draftId'>,
    photoIds: readonly PhotoId[],
    now: number,
  ): PhotoWrite[] =>
    photoIds.map((photoId) => ({
      photoId,
      write: attachWrite(photoId, authorOfDraft(draft), { draftId: draft.draftId }, now),
    }));
  const detachAll = (
    { draftId }: Pick<DraftVersion, 'draftId'>,
    photoIds: readonly PhotoId[],
    now: number,
  ): Write[] => photoIds.map((photoId) => detachWrite(photoId, { draftId }, unattachedExpiry(now)));

  const head = async (
    draftId: DraftId,
    now: number,
    options: { readonly consistent?: boolean } = {},
  ): Promise<DraftHead | undefined> => {
    const row = await table.get(draftRow.key({ draftId }), options);
    return row === undefined || isExpired(row, now) ? undefined : headOf(row);
  };

  /** A draft of which a part was gone: it was changed since its row was read, or is gone itself. */
  const readAnew = async (draftId: DraftId, now: number): Promise<Draft | undefined> => {
    for (let reads = 1; ; reads += 1) {
      const found = await head(draftId, now, { consistent: true });
      if (found === undefined) return undefined;
      const keys = partsNamedBy(found);
      const find = await findRows(table, keys);
      if (reads === MAX_READS || keys.every(find)) return draftIn(found, find);
    }
  };

  // Parts never change: any that is found is right, however it was read.
  const complete = async (heads: readonly DraftHead[], now: number): Promise<readonly Draft[]> => {
    const find = await findRows(table, heads.flatMap(partsNamedBy));
    const drafts = await Promise.all(
      heads.map(async (each) =>
        partsNamedBy(each).every(find) ? draftIn(each, find) : readAnew(each.draftId, now),
      ),
    );
    return drafts.filter(isDefined);
  };

  /** The photos of a draft, in their order; undefined when it was changed since its row was read. */
  const photoIds = async ({ draftId, packed }: DraftHead): Promise<readonly PhotoId[] | undefined> => {
    if (packed.photosPart === undefined) return (packed.photos ?? []).map(({ photoId }) => photoId);
    const key = draftPhotosPartRow.key({ draftId, part: packed.photosPart });
    const row = (await findRows(table, [key]))(key);
    return row && draftPhotosPartRow.parse(row).photos.map(({ photoId }) => photoId);
  };

  return {
    /** The own row of a draft that is there at `now` (milliseconds). */
    head,

    /** A draft that is there at `now` (milliseconds), with all that it says. */
    get: async (
      draftId: DraftId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Draft | undefined> => {
      const found = await head(draftId, now, options);
      return found && (await complete([found], now))[0];
    },

    /** Drafts with all that they say; without those that have gone since their rows were read. `now` in milliseconds. */
    complete,

    photoIds,

    /** Adds a draft, which takes its photos; answers whose nonce the draft has that is there already. */
    create: (draft: OpenVersion, now: number): Promise<DraftCreation> => {
      const { row, parts } = packDraft(draft);
      return withParts(draft, parts, () =>
        write<DraftCreation>(
          authorOfDraft(draft),
          [{ put: row, condition: isNew }],
          attachAll(draft, photoIdsOf(draft.content), now),
          (refused) => (refused.row ? { outcome: 'taken', nonce: headOf(refused.row).nonce } : changed()),
          now,
        ),
      );
    },

    /** Replaces a draft by its next version, which takes the photos that are new and gives back those that are gone. */
    replace: (draft: OpenDraft, next: OpenVersion, now: number): Promise<DraftWriteOutcome> => {
      const before = photoIdsOf(draft.content);
      const after = photoIdsOf(next.content);
      const gone = before.filter((photoId) => !after.includes(photoId));
      const added = after.filter((photoId) => !before.includes(photoId));
      const { row, parts } = packDraft(next, draft);
      return withParts(draft, parts, () =>
        write<DraftWriteOutcome>(
          authorOfDraft(draft),
          [{ put: row, condition: isAsRead(draft) }, ...detachAll(draft, gone, now)],
          attachAll(draft, added, now),
          changed,
          now,
        ),
      );
    },

    /** Deletes a draft, which gives its photos back; what lies apart follows by the stream. Answers whether it still was as read. */
    remove: async (draft: DraftHead, now: number): Promise<boolean> => {
      const held = await photoIds(draft);
      if (held === undefined) return false;
      return unlessRefused(
        table.transact([
          { delete: draftRow.key({ draftId: draft.draftId }), condition: isAsRead(draft) },
          ...detachAll(draft, held, now),
        ]),
      );
    },

    /** Makes a draft a post: both rows and the photos, which go from one to the other. */
    publish: (
      draft: OpenDraft,
      published: DraftVersion,
      { postId, parts, row }: Pick<NewPostRows, 'postId' | 'parts' | 'row'>,
      now: number,
    ): Promise<DraftPublication> => {
      const rows: readonly Write[] = [
        { put: packDraft(published, draft).row, condition: isAsRead(draft) },
        { put: row, condition: isNew },
      ];
      const photos = photoIdsOf(draft.content).map((photoId) => ({
        photoId,
        write: moveToPostWrite(photoId, draft.draftId, postId),
      }));
      return writePostWithParts(
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
    ): Promise<{ readonly drafts: readonly DraftHead[]; readonly next?: DraftId }> => {
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
        drafts: rows.filter((row) => !isExpired(row, now)).map(headOf),
        ...(next && { next: idIn(next) }),
      };
    },

    /** Deletes parts that a draft names no more: no later version names them again. */
    deleteParts: (parts: readonly Key[]): Promise<void> => table.writeManyUnordered([], parts),

    /** Deletes all parts of a draft that is gone; those of one that was made anew under its id stay. */
    clear: async (draftId: DraftId): Promise<void> => {
      const row = await table.get(draftRow.key({ draftId }), { consistent: true });
      const named = new Set((row === undefined ? [] : partsNamedBy(headOf(row))).map(nameOfKey));
      for (const { sortPrefix } of [draftPhotosPartRow, draftTextPartRow]) {
        const pages = table.queryAll({
          where: {
            expression: 'pk = :partition AND begins_with(sk, :prefix)',
            values: { ':partition': draftTextPartRow.partition({ draftId }), ':prefix': sortPrefix },
          },
          projection: { expression: 'pk, sk' },
          consistent: true,
        });
        for await (const { rows } of pages) {
          const left = rows.map(keyOfRow).filter((key) => !named.has(nameOfKey(key)));
          await table.writeManyUnordered([], left);
        }
      }
    },
  };
};
