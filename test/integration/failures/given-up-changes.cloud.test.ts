import { beforeAll, expect, it } from 'vitest';
import { commentRow } from '../../../lambdas/comments/comment-rows.ts';
import { CommentId, newUlid, PostId } from '../../../lambdas/kernel/ids.ts';
import { isNew } from '../../../lambdas/platform/table.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import { deadLettersIn } from '../../support/queues.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

it('a row that cannot be read stops the topics that follow it, and no other; a dead letter names them, the row and the request', async () => {
  const amal = await join(cloud.apiUrl, 'amal');
  const picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
  const postId = PostId.parse(await createPostOf(amal, [await uploadPhoto(amal, picture)]));
  await cloud.settle();
  const broken = commentRow.key({ postId, commentId: CommentId.parse(newUlid(Date.now())) });
  await operatorTable(cloud).put({ ...broken, state: 'nonsense', cid: 'JKJaXmPLvHcESHA=' }, isNew);
  const options = { params: { path: { postId } } };
  dataOf(await amal.client.PUT('/v1/posts/{postId}/like', options));
  await cloud.settle(60_000);

  expect(dataOf(await amal.client.GET('/v1/posts/{postId}', options)).counts.likes).toBe(1);
  const letters = await deadLettersIn(cloud, 'ChangeDeadLetters');
  expect(letters).toContainEqual({
    body: expect.objectContaining({
      kind: 'dead-change',
      consumer: 'projections',
      topics: ['comments'],
      key: broken,
    }),
    request: 'JKJaXmPLvHcESHA=',
  });
  expect(letters).toContainEqual({
    body: expect.objectContaining({
      kind: 'dead-change',
      consumer: 'effects',
      topics: expect.arrayContaining(['notifications of comments']),
      key: broken,
    }),
    request: 'JKJaXmPLvHcESHA=',
  });
});
