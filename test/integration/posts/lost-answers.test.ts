/** A write whose answer is lost is repeated by the client, and refused for what it did itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { ConditionFailed } from '../../../lambdas/platform/table.ts';
import type { NewProcessingPost } from '../../../lambdas/posts/post.ts';
import { textPartRow } from '../../../lambdas/posts/post-rows.ts';
import { makePostWriter } from '../../../lambdas/posts/post-writer.ts';
import { alice, somePhotoId, T0 } from '../../support/some-post.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const CAPTION = 'so long that it lies in a part of its own '.repeat(60);

const newPost = (at: number, more: Partial<NewProcessingPost> = {}): NewProcessingPost => ({
  postId: postIdOf(at, alice),
  state: 'processing',
  nonce: newUlid(at),
  version: 1,
  visibility: 'public',
  caption: CAPTION,
  photos: [{ photoId: somePhotoId() }],
  tags: [],
  ...more,
});

/** A table whose writes by themselves are done, and refused when they are repeated. */
const losingAnswers = (table: Table): Table => ({
  ...table,
  put: async (row, condition) => {
    await table.put(row, condition);
    const { pk, sk } = row;
    throw new ConditionFailed(await table.get({ pk, sk }, { consistent: true }), 0, undefined);
  },
  update: async (key, ...rest) => {
    await table.update(key, ...rest);
    throw new ConditionFailed(await table.get(key, { consistent: true }), 0, undefined);
  },
});

const partsOf = async ({ postId }: NewProcessingPost): Promise<number> => {
  let parts = 0;
  const where = {
    expression: 'pk = :pk AND begins_with(sk, :sk)',
    values: { ':pk': textPartRow.partition({ postId }), ':sk': textPartRow.sortPrefix },
  };
  for await (const { rows } of testTable.table.queryAll({ where, consistent: true })) parts += rows.length;
  return parts;
};

describe('a post with a part of its own', () => {
  it('is whole when the answer to its making is lost', async () => {
    const post = newPost(T0);
    const { post: found, isNew } = await makePostWriter(losingAnswers(testTable.table)).create(post);
    expect(isNew).toBe(false);
    expect(found).toMatchObject({ nonce: post.nonce, caption: CAPTION });
    expect((await makePostWriter(testTable.table).get(post.postId, T0, { consistent: true }))?.caption).toBe(
      CAPTION,
    );
  });

  it('leaves nothing when another has its id', async () => {
    const writer = makePostWriter(testTable.table);
    const first = newPost(T0 + 1);
    await writer.create(first);
    const { post, isNew } = await writer.create({ ...first, nonce: newUlid(T0), caption: `${CAPTION}!` });
    expect(isNew).toBe(false);
    expect(post).toMatchObject({ nonce: first.nonce, caption: CAPTION });
    expect(await partsOf(first)).toBe(1);
  });
});
