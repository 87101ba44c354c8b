/**
 * Share links in the table. All links of a post stand in one row, so that there are never too many; each has a row of its own besides,
 * under its digest, by which it is found. Both are written together.
 */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { PostId as PostIdSchema } from '../kernel/ids.ts';
import { keys } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Key, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';

const ShareLink = z.object({
  digest: z.string(),
  /** Milliseconds. */
  createdAt: z.int(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type ShareLink = z.infer<typeof ShareLink>;

/** The links of a post as its row holds them. */
const StoredLinks = z.object({ version: z.int(), links: z.array(ShareLink) });
/** A link as its own row holds it. */
const StoredLink = z.object({ postId: PostIdSchema, expiresAt: z.int() });

/** The links of a post that are alive, and the version of the row that says so; 0 when there is no row. */
export interface PostLinks {
  readonly version: number;
  readonly links: readonly ShareLink[];
}

const isAlive = (now: number) => (link: Pick<ShareLink, 'expiresAt'>) => link.expiresAt * 1_000 > now;

const isAsRead = ({ version }: PostLinks): Expression =>
  version === 0
    ? { expression: 'attribute_not_exists(pk)' }
    : { expression: 'version = :seen', values: { ':seen': version } };

export type ShareLinkStore = ReturnType<typeof makeShareLinkStore>;

export const makeShareLinkStore = (table: Table) => {
  const rowOf = (postId: PostId, version: number, links: readonly ShareLink[]): Row & Key => ({
    ...keys.shareLinks(postId),
    version,
    links,
    expiresAt: Math.max(0, ...links.map(({ expiresAt }) => expiresAt)),
  });

  const read = async (postId: PostId): Promise<PostLinks> => {
    const row = await table.get(keys.shareLinks(postId), { consistent: true });
    return row === undefined ? { version: 0, links: [] } : parseRow(StoredLinks, row);
  };

  /** Writes rows of a post's links; answers whether they still were as read. */
  const write = async (writes: readonly Write[]): Promise<boolean> => {
    try {
      await table.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  };

  return {
    /** The links of a post that are alive at `now` (milliseconds), the newest first. */
    ofPost: async (postId: PostId, now: number): Promise<PostLinks> => {
      const { version, links } = await read(postId);
      return { version, links: links.filter(isAlive(now)) };
    },

    /** Adds a link to those of a post that were read; answers whether they still were so. */
    add: (postId: PostId, seen: PostLinks, link: ShareLink): Promise<boolean> =>
      write([
        { put: rowOf(postId, seen.version + 1, [link, ...seen.links]), condition: isAsRead(seen) },
        {
          put: { ...keys.shareLink(link.digest), postId, expiresAt: link.expiresAt },
          condition: isNew,
        },
      ]),

    /** Takes a link away from those of a post that were read; answers whether they still were so. */
    remove: (postId: PostId, seen: PostLinks, digest: string): Promise<boolean> =>
      write([
        {
          put: rowOf(
            postId,
            seen.version + 1,
            seen.links.filter((link) => link.digest !== digest),
          ),
          condition: isAsRead(seen),
        },
        {
          delete: keys.shareLink(digest),
          condition: {
            expression: 'attribute_not_exists(pk) OR postId = :post',
            values: { ':post': postId },
          },
        },
      ]),

    /** The post that a link shows at `now` (milliseconds). */
    postOf: async (digest: string, now: number): Promise<PostId | undefined> => {
      const row = await table.get(keys.shareLink(digest), { consistent: true });
      const link = row && parseRow(StoredLink, row);
      return link !== undefined && isAlive(now)(link) ? link.postId : undefined;
    },

    /** Deletes all links of a post that is gone. */
    removeAll: async (postId: PostId): Promise<void> => {
      const { version, links } = await read(postId);
      if (version === 0) return;
      await table.writeManyUnordered(
        [],
        links.map(({ digest }) => keys.shareLink(digest)),
      );
      await table.writeManyUnordered([], [keys.shareLinks(postId)]);
    },
  };
};
