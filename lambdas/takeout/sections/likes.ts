import type { ListedLike } from '../../callers/listed-likes.ts';
import { latestLikes } from '../../callers/listed-likes.ts';
import type { ActId } from '../../kernel/ids.ts';
import { likesInRow } from '../../reactions/own-likes.ts';
import { likedPostRow, viewerStateRow } from '../../reactions/reaction-rows.ts';
import type { Source } from './section.ts';
import { storedIn } from './section.ts';

/** Likes that stand, of all kinds of rows of their list, the earliest first. */
export async function* likesOf(source: Source): AsyncGenerator<readonly ListedLike[]> {
  const { accountId, table } = source;
  // First: what leaves this row meanwhile is in one of the others.
  const latest = await latestLikes(table, accountId, { consistent: true });
  const told = new Set<ActId>();
  const standing = async (listed: readonly ListedLike[]): Promise<readonly ListedLike[]> => {
    const states = await table.getMany(
      listed.map(({ postId }) => viewerStateRow.key({ reader: accountId, postId })),
      { consistent: true },
    );
    const acts = new Set(states.map((row) => viewerStateRow.parse(row).liked));
    return listed.filter(({ act }) => {
      if (told.has(act) || !acts.has(act)) return false;
      told.add(act);
      return true;
    });
  };
  const partition = likedPostRow.partition({ account: accountId });
  for await (const rows of storedIn(source, partition, likedPostRow.sortPrefix)) {
    yield await standing(rows.flatMap(likesInRow));
  }
  yield await standing(latest);
}
