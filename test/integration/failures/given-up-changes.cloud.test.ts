import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
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

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

/** The messages of a queue that are there, as JSON. */
const messagesIn = async (queue: string): Promise<readonly unknown[]> => {
  const { endpoint, region, credentials } = cloud.operator;
  const client = new SQSClient({ endpoint, region, credentials });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => url.toLowerCase().includes(queue.toLowerCase()));
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages.map(({ Body = 'null' }) => JSON.parse(Body));
};

it('a row that cannot be read stops the topics that follow it, and no other; a dead letter names them and the row', async () => {
  const amal = await join(cloud.apiUrl, 'amal');
  const picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
  const postId = PostId.parse(await createPostOf(amal, [await uploadPhoto(amal, picture)]));
  await cloud.settle();
  const broken = commentRow.key({ postId, commentId: CommentId.parse(newUlid(Date.now())) });
  await operatorTable(cloud).put({ ...broken, state: 'nonsense' }, isNew);
  const options = { params: { path: { postId } } };
  dataOf(await amal.client.PUT('/v1/posts/{postId}/like', options));
  await cloud.settle(60_000);

  expect(dataOf(await amal.client.GET('/v1/posts/{postId}', options)).counts.likes).toBe(1);
  const letters = await messagesIn('ChangeDeadLetters');
  expect(letters).toContainEqual(
    expect.objectContaining({
      kind: 'dead-change',
      consumer: 'projections',
      topics: ['comments'],
      key: broken,
    }),
  );
  expect(letters).toContainEqual(
    expect.objectContaining({
      kind: 'dead-change',
      consumer: 'effects',
      topics: expect.arrayContaining(['notifications of comments']),
      key: broken,
    }),
  );
});
