/** What makes each alarm of the stack ring: its cause, injected, on the clock of the shared cloud. */
import { request as httpRequest } from 'node:http';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, vi } from 'vitest';
import { commentRow } from '../../../lambdas/comments/comment-rows.ts';
import { CommentId, newUlid, PostId } from '../../../lambdas/kernel/ids.ts';
import { isNew } from '../../../lambdas/platform/table.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, type Person, signUp, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { queueUrlIn } from '../../support/queues.ts';

/** Makes something go wrong. Answers when a metric had it, in milliseconds of the cloud's clock, where that is later than the call. */
export type Cause = (cloud: TestCloud, amal: Person) => Promise<unknown>;

const PERIOD_SECONDS = 300;

const failReads = (cloud: TestCloud, functionId: string) =>
  cloud.addFault({ kind: 'fail-call', functionId, service: 'dynamodb', times: 200 });

const requests = async (amal: Person, times: number): Promise<void> => {
  for (let each = 0; each < times; each += 1) await amal.client.GET('/v1/me');
};

/** Sends a body so slowly that its request is under way while the clock moves. */
const slowRequest = async ({ apiUrl, advance }: TestCloud, seconds: number): Promise<void> => {
  const body = '{}';
  const headers = {
    expect: '100-continue',
    'content-type': 'application/json',
    'content-length': body.length,
  };
  const request = httpRequest(`${apiUrl}/v1/photos`, { method: 'POST', headers });
  const answered = new Promise<void>((resolve, reject) => {
    request.once('response', (response) => response.resume().once('end', resolve));
    request.once('error', reject);
  });
  request.flushHeaders();
  await new Promise((resolve) => request.once('continue', resolve));
  await advance(seconds);
  request.end(body);
  await answered;
};

const sendTo = async (cloud: TestCloud, queue: string, message: unknown): Promise<void> => {
  const { endpoint, region, credentials } = cloud.operator;
  const client = new SQSClient({ endpoint, region, credentials });
  const QueueUrl = await queueUrlIn(client, queue);
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
};

const putBrokenRow = (cloud: TestCloud) => {
  const ids = {
    postId: PostId.parse(newUlid(Date.now())),
    commentId: CommentId.parse(newUlid(Date.now())),
  };
  return operatorTable(cloud).put({ ...commentRow.key(ids), state: 'nonsense' }, isNew);
};

/** The cloud's time, in milliseconds. */
const timeOf = async (cloud: TestCloud): Promise<number> => Date.parse((await cloud.state()).now);

/** Asks for photos, and lets the clock come to where CloudFront has told of it. */
const fetchPhotos = async (cloud: TestCloud, url: string): Promise<number> => {
  for (let each = 0; each < 25; each += 1) await (await fetch(url)).arrayBuffer();
  for (let run = 0; run < 3; run += 1) {
    await cloud.advance(PERIOD_SECONDS);
    await cloud.invoke('WatchDelivery');
  }
  return timeOf(cloud);
};

const photoUrlOf = async (cloud: TestCloud, amal: Person): Promise<string> => {
  const picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
  const photoId = await uploadPhoto(amal, picture);
  await cloud.settle();
  const photo = dataOf(await amal.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));
  return photo.renditions[0]?.url ?? '';
};

/** Waits until an alarm has a value: functions work behind what a test does. */
const untilMeasured = (cloud: TestCloud, id: string): Promise<void> =>
  vi.waitFor(async () => {
    const { sections } = await cloud.state();
    expect(sections['Alarms']?.find((each) => each['id'] === id)?.['value']).toBeTypeOf('number');
  });

/** By the alarm's logical id. */
export const causes: Readonly<Record<string, Cause>> = {
  async ApiErrors(cloud, amal) {
    await failReads(cloud, 'AccountsApi');
    await requests(amal, 1);
  },
  async ApiServerErrors(cloud, amal) {
    await failReads(cloud, 'AccountsApi');
    await requests(amal, 6);
  },
  async ApiLatency(cloud) {
    await slowRequest(cloud, 10);
    await cloud.advance(PERIOD_SECONDS);
    await slowRequest(cloud, 10);
  },
  async QueueErrors(cloud) {
    await sendTo(cloud, 'NotificationsQueue', { kind: 'nonsense' });
    await untilMeasured(cloud, 'QueueErrors');
  },
  async DeadLetters(cloud) {
    await sendTo(cloud, 'NotificationsQueue', { kind: 'nonsense' });
    await cloud.settle(); // through all its tries
    return timeOf(cloud);
  },
  async StreamErrors(cloud) {
    await putBrokenRow(cloud);
    await cloud.settle();
  },
  async FunctionCrashes(cloud, amal) {
    await cloud.addFault({ kind: 'kill-at-call', functionId: 'AccountsApi', nth: 1 });
    await requests(amal, 1);
  },
  async FunctionThrottles(cloud, amal) {
    await cloud.addFault({ kind: 'refuse', service: 'lambda', functionId: 'AccountsApi' });
    await requests(amal, 1);
    await cloud.advance(PERIOD_SECONDS);
    await requests(amal, 1);
  },
  async StreamLag(cloud) {
    await cloud.addFault({ kind: 'refuse', service: 'lambda', functionId: 'Projections' });
    await putBrokenRow(cloud);
    await untilMeasured(cloud, 'StreamLag'); // it is tried, and held
    await cloud.advance(PERIOD_SECONDS + 120);
  },
  async TableThrottles(cloud, amal) {
    const error = { code: 'ThrottlingException', status: 400 };
    await cloud.addFault({ kind: 'fail-call', functionId: 'AccountsApi', operation: 'UpdateItem', error });
    await amal.client.PATCH('/v1/me', { body: { bio: 'Somewhere by the sea' } });
  },
  async OldMessages(cloud) {
    await cloud.addFault({ kind: 'refuse', service: 'lambda', functionId: 'DeleteMedia' });
    await sendTo(cloud, 'MediaDeletionQueue', { kind: 'nonsense' });
    await cloud.advance(1201);
    return timeOf(cloud);
  },
  async SignInThrottles(cloud) {
    const { cognito, email, password } = await signUp(cloud.apiUrl, 'badr');
    await cloud.addFault({ kind: 'refuse', service: 'cognito' });
    await cognito.signIn(email, password).catch(() => undefined);
  },
  async MediaClientErrors(cloud) {
    return fetchPhotos(cloud, `${cloud.mediaUrl}/r/nowhere`);
  },
  async MediaServerErrors(cloud, amal) {
    const url = await photoUrlOf(cloud, amal);
    await cloud.addFault({ kind: 'refuse', service: 'cloudfront' });
    return fetchPhotos(cloud, url);
  },
};
