/** Writes of posts that say what they say: what does not fit into a post's own row is written first, in parts that nobody sees before. */
import type { PostId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { orRefusal, unlessChanged, unlessRefused } from '../platform/condition.ts';
import { keyOfRow } from '../platform/row.ts';
import { rowBytes } from '../platform/row-bytes.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import { isAsRead, makeChangePost } from './change-post.ts';
import type { PostContent } from './pack-content.ts';
import { packPost, repackTags } from './pack-post.ts';
import { makePartStore } from './part-store.ts';
import type { PostPlan } from './plan-edit.ts';
import type {
  CreditedHead,
  CreditedLivePost,
  LiveHead,
  NewProcessingPost,
  Post,
  PostHead,
  PostPeople,
  ShownTo,
  UnpublishedPost,
} from './post.ts';
import type { ShownPhoto, StoredLocation } from './post-content.ts';
import { editHeadOf } from './post-edit-row.ts';
import type { PartId } from './post-parts.ts';
import { contentPartsOf, newPartId } from './post-parts.ts';
import { contentOf, headOf, postWith } from './post-row.ts';
import { editRow, photosPartRow, postRow, textPartRow } from './post-rows.ts';
import { makePostStore } from './post-store.ts';
import { storedFields, storedHead } from './stored-head.ts';
import { writePostWithParts } from './write-post-with-parts.ts';

const historyOf = (postId: PostId): Expression => ({
  expression: 'pk = :partition AND begins_with(sk, :prefix)',
  values: { ':partition': editRow.partition({ postId }), ':prefix': editRow.sortPrefix },
});

const partsMadeFor = (version: number) => (): PartId => newPartId(version);

/** A new post with the rows that it takes: its parts, and its own, which makes it be there. */
export const packNewPost = ({ tags, ...post }: NewProcessingPost) => {
  const { postId, title, caption, mentions, location, photos, ...head } = post;
  const stored = storedFields(head);
  const packing = packPost({
    postId,
    head: stored,
    content: { title, caption, mentions, location, coverPhotoId: head.coverPhotoId, photos },
    tags: { tags, tagParts: [] },
    newPart: partsMadeFor(head.version),
  });
  const row = { ...postRow.key({ postId }), ...stored, ...packing.content.fields, ...packing.tags.fields };
  return {
    postId,
    parts: packing.rows,
    row,
    post: (): Post => postWith(headOf(row), contentOf(post, packing.content)),
  };
};

export type NewPostRows = ReturnType<typeof packNewPost>;
export type PostWriter = ReturnType<typeof makePostWriter>;

/** A post store that also writes what posts say. */
export const makePostWriter = (table: Table) => {
  const parts = makePartStore(table);
  const store = makePostStore(table);
  const { change, changeWith } = makeChangePost(table);
  return {
    ...store,

    /** Adds a post. Answers it, or the one that has this id already. */
    create: async (post: NewProcessingPost): Promise<{ readonly post: Post; readonly isNew: boolean }> => {
      const { parts: rows, row, post: made } = packNewPost(post);
      let existing: PostHead | undefined;
      const created = await writePostWithParts(table, post.postId, rows, async () => {
        const refused = await orRefusal(table.put(row, isNew));
        if (!(refused instanceof ConditionFailed)) return made();
        if (refused.row === undefined) throw refused;
        existing = headOf(refused.row);
        return undefined;
      });
      if (created !== undefined) return { post: created, isNew: true };
      const [found] = existing === undefined ? [] : await store.complete([existing], { consistent: true });
      if (found === undefined)
        throw new Error(`The post ${post.postId} went while another was made under its id`);
      return { post: found, isNew: false };
    },

    /** Publishes a post with what it takes to show its photos, to be seen by some. `publishedAt` in milliseconds. */
    publish: async (
      post: UnpublishedPost,
      {
        photos,
        location,
        publishedAt,
        shownTo,
      }: {
        readonly photos: readonly ShownPhoto[];
        readonly location: StoredLocation | undefined;
        readonly publishedAt: number;
        readonly shownTo: ShownTo;
      },
    ): Promise<PostHead | undefined> => {
      const [tags] = await parts.tags([post], { consistent: true });
      if (tags === undefined) return undefined;
      const { title, caption, mentions, coverPhotoId } = post;
      const fields = { state: 'published', hold: undefined, publishedAt, shownTo };
      const content: PostContent = { title, caption, mentions, location, coverPhotoId, photos };
      const packing = packPost({
        postId: post.postId,
        head: { ...storedHead(post), ...fields },
        content,
        before: post,
        tags,
        newPart: partsMadeFor(post.version),
      });
      return writePostWithParts(table, post.postId, packing.rows, () =>
        change(post, { ...fields, ...packing.content.fields, ...packing.tags.fields }),
      );
    },

    /** Writes what was planned: a new text with an entry of the history, or a new set-up; with photos that come or go. */
    write: async (
      post: CreditedLivePost,
      plan: PostPlan,
      photos: readonly Write[] = [],
    ): Promise<Post | undefined> => {
      const { packing, entry, next } = plan;
      const fields = { ...plan.head, ...packing.content.fields, ...packing.tags.fields };
      const others: readonly Write[] = [
        ...(entry === undefined ? [] : [{ put: entry, condition: isNew }]),
        ...photos,
      ];
      const written = await writePostWithParts(table, post.postId, packing.rows, () =>
        others.length === 0 ? change(post, fields) : changeWith(post, fields, ...others),
      );
      return written && postWith(written, contentOf({ ...next.text, photos: next.photos }, packing.content));
    },

    /** Takes an entry out of a post's history, and the parts that only this entry names. */
    removeEdit: async (post: LiveHead, version: number): Promise<'removed' | 'missing' | undefined> => {
      const { postId } = post;
      const entries: Row[] = [];
      const where = historyOf(postId);
      for await (const { rows } of table.queryAll({ where, consistent: true })) entries.push(...rows);
      const entry = entries.find((row) => editHeadOf(row).version === version);
      if (entry === undefined) return 'missing';
      const others = entries.filter((row) => row !== entry).map((row) => editHeadOf(row).packed);
      const named = new Set([post.packed, ...others].flatMap((packed) => [...contentPartsOf(packed)]));
      const alone = [...contentPartsOf(editHeadOf(entry).packed)].filter((part) => !named.has(part));
      const keys = [textPartRow, photosPartRow].flatMap((kind) =>
        alone.map((part) => kind.key({ postId, part })),
      );
      const found = await table.getMany(keys, { consistent: true });
      const bytes = [entry, ...found].reduce((sum, row) => sum + rowBytes(row), 0);
      const { edits = 0, historyBytes = 0 } = post;
      const isSame = isAsRead(post);
      const removed = await unlessChanged(
        table
          .transact([
            {
              update: postRow.key({ postId }),
              change: changeTo({ edits: edits - 1, historyBytes: Math.max(0, historyBytes - bytes) }),
              condition: {
                ...isSame,
                expression: `${isSame.expression} AND edits = :readEdits`,
                values: { ...isSame.values, ':readEdits': edits },
              },
            },
            { delete: keyOfRow(entry), condition: exists },
          ])
          .then(() => 'removed' as const),
      );
      if (removed !== undefined)
        await Promise.all(found.map((row) => unlessRefused(table.delete(keyOfRow(row), exists))));
      return removed;
    },

    /** Writes other people of a post: co-authors, partner, tags on its photos, and the accounts that took theirs off. */
    changePeople: (
      post: CreditedHead,
      { coAuthors, paidPartnership, tags, untagged }: PostPeople,
    ): Promise<PostHead | undefined> => {
      const version = post.version + 1;
      const fields = storedFields({ coAuthors, paidPartnership, version });
      const packing = repackTags(
        post,
        { ...storedHead(post), ...fields },
        { tags, untagged, tagParts: post.tagParts },
        partsMadeFor(version),
      );
      return writePostWithParts(table, post.postId, packing.rows, () =>
        change(post, { ...fields, ...packing.tags.fields }),
      );
    },
  };
};
