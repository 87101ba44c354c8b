import type { PostId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Expression, Key, Row, Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { ShareLink } from './share-link.ts';
import { shareLinkRow, shareLinksRow } from './share-link-rows.ts';

/** The links of a post that are alive, and the version of the row that says so; 0 when there is no row. */
export interface PostLinks {
  readonly version: number;
  readonly links: readonly ShareLink[];
}

const isAlive = (now: number) => (link: Pick<ShareLink, 'expiresAt'>) => !isExpired(link, now);

const isAsRead = ({ version }: PostLinks): Expression =>
  version === 0 ? isNew : { expression: 'version = :seen', values: { ':seen': version } };

export type ShareLinkStore = ReturnType<typeof makeShareLinkStore>;

export const makeShareLinkStore = (table: Table) => {
  const rowOf = (postId: PostId, version: number, links: readonly ShareLink[]): Row & Key => ({
    ...shareLinksRow.key({ postId }),
    version,
    links,
    expiresAt: Math.max(0, ...links.map(({ expiresAt }) => expiresAt)),
  });

  const read = async (postId: PostId): Promise<PostLinks> => {
    const row = await table.get(shareLinksRow.key({ postId }), { consistent: true });
    return row === undefined ? { version: 0, links: [] } : shareLinksRow.parse(row);
  };

  /** Writes rows of a post's links; answers whether they still were as read. */
  const write = (writes: readonly Write[]): Promise<boolean> => unlessRefused(table.transact(writes));

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
          put: { ...shareLinkRow.key({ digest: link.digest }), postId, expiresAt: link.expiresAt },
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
          delete: shareLinkRow.key({ digest }),
          condition: {
            expression: 'attribute_not_exists(pk) OR postId = :post',
            values: { ':post': postId },
          },
        },
      ]),

    /** The post that a link shows at `now` (milliseconds). */
    postOf: async (digest: string, now: number): Promise<PostId | undefined> => {
      const row = await table.get(shareLinkRow.key({ digest }), { consistent: true });
      const link = row && shareLinkRow.parse(row);
      return link !== undefined && isAlive(now)(link) ? link.postId : undefined;
    },

    /** Deletes all links of a post that is gone. */
    removeAll: async (postId: PostId): Promise<void> => {
      const { version, links } = await read(postId);
      if (version === 0) return;
      await table.writeManyUnordered(
        [],
        links.map(({ digest }) => shareLinkRow.key({ digest })),
      );
      await table.writeManyUnordered([], [shareLinksRow.key({ postId })]);
    },
  };
};
