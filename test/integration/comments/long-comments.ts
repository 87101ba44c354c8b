/** Comments of all that they may say, in a world of comments. */
import { expect } from 'vitest';
import type { LiveCommentHead } from '../../../lambdas/comments/comment.ts';
import type { CommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import type { CommentId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';
import { makeCommentWorld } from './comment-world.ts';

export const people = Array.from({ length: limits.mentionsPerPost }, (_, place) => `somebody.${place}`);
export const naming = people.map((name) => ({ accountId: idOf(name), name }));
const names = people.map((name) => `@${name}`).join(' ');

/** Seven graphemes of 70 bytes: as many bytes as a text may have for each. */
const DENSE = '👍🏽👍🏽👍🏽👍🏽👍🏽🧑🏽‍🚀🧑🏽‍🚀';
const NAMES_GRAPHEMES = names.length + 1;
/** The largest text that is taken, but for a few characters, with all the mentions that may stand in it. */
export const LONG = `${names} ${DENSE.repeat(Math.floor((limits.commentGraphemes - NAMES_GRAPHEMES - 2) / 7))}`;
export const SHORT = 'Which lighthouse is this? يعرفها';

let worlds = 0;

/** A post of its own with comments that are long. */
export const makeLongComments = async (table: Table) => {
  worlds += 1;
  const author = idOf(`author of long comments ${worlds}`);
  const postId = postAt(author, worlds);
  const world = await makeCommentWorld({ table, postId, sweptAtOnce: 3 });
  const comments = makeCommentWriter(table);
  const head = async (commentId: CommentId): Promise<LiveCommentHead> => {
    const found = await comments.get(postId, commentId, { consistent: true });
    return found === undefined || found.state === 'deleted' ? expect.fail('It is gone') : found;
  };
  return {
    ...world,
    postId,
    author,
    head,
    writeLong: (thread?: CommentId): Promise<CommentId> =>
      world.write(idOf('writer'), { text: LONG, mentions: naming, thread }),
    writeShort: (): Promise<CommentId> => world.write(idOf('writer'), { text: SHORT }),
    /** What a comment says. */
    said: async (commentId: CommentId): Promise<string | undefined> =>
      (await comments.complete([await head(commentId)]))[0]?.text,
    edit: async (commentId: CommentId, text: string, through: CommentWriter = world.comments) => {
      const mentions = text.includes(names) ? naming : [];
      return through.edit(await head(commentId), { text, mentions, status: { state: 'shown' }, at: T0 });
    },
  };
};
