/** Comments whose text lies in a part: what an edit leaves, what goes with them, what readers of old rows find. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import { makeCommentCountStore } from '../../../lambdas/comments/comment-count-store.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { commentTextRow } from '../../../lambdas/comments/comment-rows.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { ConditionFailed } from '../../../lambdas/platform/table.ts';
import { idOf, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { LONG, makeLongComments, naming, SHORT } from './long-comments.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

describe('a long comment', () => {
  it('becomes short and long again, and what it said before ends a day later', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    for (const text of [`${LONG}!`, SHORT, `${LONG}?`, `${LONG}.`]) {
      await world.edit(commentId, text);
      expect(await world.said(commentId)).toBe(text);
      await world.settle();
      expect(await world.said(commentId)).toBe(text);
      await world.expectConsistent();
    }
    const rows = (await world.partition()).filter(({ sk }) =>
      String(sk).startsWith(commentTextRow.sortPrefix),
    );
    const ends = rows.map(({ expiresAt }) => expiresAt).filter((end) => end !== undefined);
    expect(ends).toEqual([T0, T0, T0].map((at) => at / 1_000 + 86_400));
    expect(rows).toHaveLength(4);
  });

  it('that is short leaves no trace of a part', async () => {
    const world = await makeLongComments(testTable.table);
    const plain = await world.writeShort();
    const former = await world.writeLong();
    await world.edit(plain, SHORT);
    await world.edit(former, SHORT);
    const [one, other] = await Promise.all(
      [plain, former].map((commentId) => testTable.table.get(commentKey(world.postId, commentId))),
    );
    expect({ ...other, sk: '' }).toEqual({ ...one, sk: '' });
  });

  it('loses its text at once when it is deleted, and all that was said before as it is cleared away', async () => {
    const world = await makeLongComments(testTable.table);
    const [thread, kept] = [await world.writeLong(), await world.writeLong()];
    for (let each = 0; each < 5; each += 1) await world.writeLong(thread);
    await world.edit(thread, `${LONG}!`);
    await world.settle();
    await world.remove(thread);
    const texts = (await world.partition()).map(({ text }) => text);
    expect(texts).not.toContain(`${LONG}!`);
    await world.settle();
    await world.expectConsistent();
    const left = (await world.partition()).map(({ sk }) => String(sk));
    expect(left.every((sk) => sk.includes(kept))).toBe(true);
  });

  it('goes with its post, in pieces, and so does what a writer left that died', async () => {
    const world = await makeLongComments(testTable.table);
    const thread = await world.writeLong();
    for (let each = 0; each < 5; each += 1) await world.writeLong(thread);
    await world.writeShort();
    await world.edit(thread, `${LONG}!`);
    const broken = makeCommentWriter({ ...testTable.table, update: () => Promise.reject(new Error('died')) });
    await expect(world.edit(thread, `${LONG}?`, broken)).rejects.toThrow('died');
    await world.settle();
    await world.removePost();
    await world.settle();
    expect(await world.partition()).toEqual([]);
  });

  it('that was never there leaves nothing behind its post', async () => {
    const world = await makeLongComments(testTable.table);
    const { table } = testTable;
    const dying: Table = {
      ...table,
      put: (row, condition) =>
        commentTextRow.idsOf(row) === undefined
          ? Promise.reject(new Error('died'))
          : table.put(row, condition),
    };
    const commentId = commentIdOf(newUlid(T0), undefined);
    const comment = { postId: world.postId, commentId, by: idOf('writer'), text: LONG };
    await expect(makeCommentWriter(dying).create({ ...comment, state: 'shown' })).rejects.toThrow('died');
    expect(await world.texts()).toHaveLength(1);
    await world.removePost();
    await world.settle();
    expect(await world.partition()).toEqual([]);
  });

  it('takes with it what a writer left that died between text and row', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeShort();
    const broken = makeCommentWriter({ ...testTable.table, update: () => Promise.reject(new Error('died')) });
    await expect(world.edit(commentId, LONG, broken)).rejects.toThrow('died');
    expect(await world.said(commentId)).toBe(SHORT);
    expect(await world.texts()).toHaveLength(1);
    await world.remove(commentId);
    await world.settle();
    expect(await world.partition()).toEqual([]);
  });

  it('is not edited once it is deleted, and leaves nothing of that', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const before = await world.head(commentId);
    await world.remove(commentId);
    const edit = { text: `${LONG}!`, mentions: naming, status: { state: 'shown' }, at: T0 } as const;
    expect(await world.comments.edit(before, edit)).toBeUndefined();
    expect(await world.texts()).toEqual([]);
  });

  it('is edited by two at once, and has one of both texts', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const texts = [`${LONG}!`, `${LONG}?`];
    await Promise.all(texts.map((text) => world.edit(commentId, text, makeCommentWriter(testTable.table))));
    expect(texts).toContain(await world.said(commentId));
  });
});

/** A table whose writes of comments' own rows are done, and refused when they are repeated. */
const losingAnswers = (table: Table): Table => {
  const refused = async (key: { readonly pk: string; readonly sk: string }): Promise<never> => {
    throw new ConditionFailed(await table.get(key, { consistent: true }), 0, undefined);
  };
  return {
    ...table,
    put: async (row, condition) => {
      await table.put(row, condition);
      return refused({ pk: row.pk, sk: row.sk });
    },
    update: async (key, ...rest) => {
      await table.update(key, ...rest);
      return refused(key);
    },
  };
};

describe('a long comment whose answer is lost', () => {
  it('is whole when it was written', async () => {
    const { postId, said } = await makeLongComments(testTable.table);
    const comment = {
      postId,
      commentId: commentIdOf(newUlid(T0), undefined),
      by: idOf('writer'),
      text: LONG,
      mentions: naming,
      state: 'shown',
    } as const;
    const made = await makeCommentWriter(losingAnswers(testTable.table)).create(comment);
    expect(made).toMatchObject({ text: LONG, mentions: naming });
    expect(await said(comment.commentId)).toBe(LONG);
  });

  it('is whole when it was edited', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const losing = makeCommentWriter(losingAnswers(testTable.table));
    expect(await world.edit(commentId, `${LONG}!`, losing)).toBeUndefined();
    expect(await world.said(commentId)).toBe(`${LONG}!`);
  });

  it('leaves nothing when another has its id', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const again = { postId: world.postId, commentId, by: idOf('writer'), text: `${LONG}!` };
    const found = await world.comments.create({ ...again, state: 'shown' });
    expect(found?.text).toBe(LONG);
    expect(await world.texts()).toHaveLength(1);
  });
});

describe('a reader of a long comment', () => {
  it('who sees the row of before an edit finds what it said', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const before = await world.head(commentId);
    await world.edit(commentId, SHORT);
    await world.edit(commentId, `${LONG}!`);
    await world.settle();
    expect((await world.comments.complete([before]))[0]?.text).toBe(LONG);
  });

  it('who sees a row whose text is not there yet where a quick read looks, finds it', async () => {
    const { table } = testTable;
    const world = await makeLongComments(testTable.table);
    const commentId = await world.writeLong();
    const late: Table = {
      ...table,
      getMany: async (keys, options) => (options?.consistent ? table.getMany(keys, options) : []),
    };
    const [found] = await makeCommentWriter(late).complete([await world.head(commentId)]);
    expect(found).toMatchObject({ text: LONG, mentions: naming });
  });

  it('who sees the row of a comment that is deleted meanwhile is shown nothing', async () => {
    const world = await makeLongComments(testTable.table);
    const [gone, kept] = [await world.writeLong(), await world.writeLong()];
    const heads = [await world.head(gone), await world.head(kept)];
    await world.remove(gone);
    expect((await world.comments.complete(heads)).map(({ commentId }) => commentId)).toEqual([kept]);
  });
});

describe('a comment whose post is gone', () => {
  it('keeps none of what it said in its row', async () => {
    const world = await makeLongComments(testTable.table);
    const commentId = await world.write(idOf('writer'), { text: SHORT, mentions: naming.slice(0, 1) });
    await world.removePost();
    await makeCommentCountStore(testTable.table).clearPost(world.postId, undefined);
    const row = await testTable.table.get(commentKey(world.postId, commentId), { consistent: true });
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['by', 'pk', 'sk', 'state']);
  });
});
