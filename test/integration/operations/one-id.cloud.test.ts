/** One id from a request of the API to everything that follows from it. */
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { likeRow } from '../../../lambdas/reactions/reaction-rows.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { standInAt } from '../../support/endpoint-stand-in.ts';
import { operatorTable } from '../../support/operator-table.ts';
import type { Person } from '../../support/people.ts';
import { announcePhoto, dataOf, follow, join } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { makeDevice } from '../../support/push-device.ts';
import { deadLettersIn, queuesOf, queueUrlIn } from '../../support/queues.ts';

let cloud: TestCloud;
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  cloud = await sharedCloud();
  picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
});
afterEach(() => cloud.clearFaults());

const Lines = z.object({ lines: z.array(z.object({ functionId: z.string(), line: z.string() })) });
const Fields = z.looseObject({ correlationId: z.string().optional() });
const Line = z.looseObject({ message: Fields.optional(), correlationId: z.string().optional() });

/** Whatever works on a post and its photo. What schedules begin meanwhile, for all tests of the cloud, has no id. */
const followed = [
  'MakeThumbnails',
  'ModeratePhotos',
  'Effects',
  'Projections',
  'FanOutPosts',
  'MakeNotifications',
  'SendPushes',
];

/**
 * What functions have written of late: function, text and id of each line, whether it is a log line or a metric. The cloud
 * keeps so many lines and no more, so that their number tells nothing; each is told apart by its time and its request or message.
 */
const linesOf = async () => {
  const answer = await fetch(`${cloud.apiUrl}/_local/logs`);
  const { lines } = Lines.parse(await answer.json());
  return lines.flatMap(({ functionId, line }) => {
    if (!line.startsWith('{')) return [];
    const parsed = Line.safeParse(JSON.parse(line));
    if (!parsed.success) return [];
    const { message, correlationId } = parsed.data;
    return [{ functionId, line, id: message?.correlationId ?? correlationId }];
  });
};

/** Has the first work of a function fail, and a try or two after it: reads are asked twice, and several at once. */
const failFirst = (functionId: string) =>
  cloud.addFault({
    kind: 'fail-call',
    functionId,
    service: 'dynamodb',
    times: 6,
    error: { code: 'AccessDeniedException', status: 400 },
  });

const idOf = ({ response }: { readonly response: Response }): string =>
  response.headers.get('apigw-requestid') ?? '';

const react = async (person: Person, postId: string): Promise<string> => {
  const answer = await person.client.PUT('/v1/posts/{postId}/like', { params: { path: { postId } } });
  dataOf(answer);
  return idOf(answer);
};

it('a post is followed by its id to the photo that it waits for, the fan-out, the notification and the push', async () => {
  const [amal, badr] = await Promise.all([join(cloud.apiUrl, 'amal'), join(cloud.apiUrl, 'badr')]);
  await follow(badr, amal);
  const { username } = amal;
  const rung = await badr.client.PUT('/v1/accounts/{username}/bell', { params: { path: { username } } });
  expect(rung.response.ok).toBe(true);
  const standIn = standInAt(cloud.receiver);
  const phone = makeDevice(standIn.origin);
  await standIn.answer(phone.path, { status: 400 });
  dataOf(await badr.client.POST('/v1/me/push-subscriptions', { body: phone.subscription }));
  await cloud.settle();

  const before = new Set((await linesOf()).map(({ line }) => line));
  const { photoId, send } = await announcePhoto(amal, picture);
  const created = await amal.client.POST('/v1/posts', {
    body: { photos: [{ photoId }], visibility: 'public' },
  });
  const { postId } = dataOf(created);
  const id = idOf(created);
  expect(id).toMatch(/^[\w-]{15}=$/);
  await cloud.settle();
  for (const each of ['FanOutPosts', 'MakeNotifications']) await failFirst(each);
  await send();
  await cloud.settle();

  const caused = (await linesOf()).filter(
    ({ functionId, line }) => followed.includes(functionId) && !before.has(line),
  );
  const failed = caused.filter(({ line }) => line.includes('"A message failed"'));
  expect(new Set(failed.map(({ functionId }) => functionId))).toEqual(
    new Set(['FanOutPosts', 'MakeNotifications']),
  );
  expect(caused.filter(({ line }) => line.includes('A push was refused'))).toHaveLength(1);
  expect(caused.filter(({ line }) => line.includes('A photo was moderated'))).toHaveLength(1);
  expect(caused.filter((each) => each.id !== id)).toEqual([]);
  const seen = await badr.client.GET('/v1/posts/{postId}', { params: { path: { postId } } });
  expect(dataOf(seen).state).toBe('published');
  expect(JSON.stringify(seen.data)).not.toContain(id);
});

it('what two people do at the same time has the id of each', async () => {
  const [amal, badr, dana] = await Promise.all(
    ['amal', 'badr', 'dana'].map((name) => join(cloud.apiUrl, name)),
  );
  if (!amal || !badr || !dana) expect.fail('Somebody is missing');
  const { photoId, send } = await announcePhoto(amal, picture);
  await send();
  const body = { photos: [{ photoId }], visibility: 'public' as const };
  const { postId } = dataOf(await amal.client.POST('/v1/posts', { body }));
  await cloud.settle();
  const ids = await Promise.all([react(badr, postId), react(dana, postId)]);
  await cloud.settle();
  const partition = likeRow.partition({ target: postId });
  const { rows } = await operatorTable(cloud).query({
    where: { expression: 'pk = :pk', values: { ':pk': partition } },
  });
  const found = new Map(rows.map(({ sk, cid }) => [String(sk).split('#').at(-1), cid]));
  expect(found).toEqual(new Map([badr, dana].map(({ accountId }, at) => [accountId, ids[at]])));
});

it('a repeat that changes nothing writes nothing', async () => {
  const [amal, badr] = await Promise.all([join(cloud.apiUrl, 'amal'), join(cloud.apiUrl, 'badr')]);
  const params = { params: { path: { username: amal.username } } };
  const edge = edgeRow.key({
    owner: AccountId.parse(badr.accountId),
    other: AccountId.parse(amal.accountId),
  });
  const steps = [
    () => badr.client.PUT('/v1/accounts/{username}/follow', params),
    () => badr.client.PUT('/v1/accounts/{username}/bell', params),
  ];
  for (const step of steps) {
    const first = await step();
    expect(first.response.ok).toBe(true);
    const row = await operatorTable(cloud).get(edge, { consistent: true });
    expect(row?.['cid']).toBe(idOf(first));
    const again = await step();
    expect(again.response.status).toBe(first.response.status);
    expect(await operatorTable(cloud).get(edge, { consistent: true })).toEqual(row);
  }
});

it('the dead letter of a message that cannot be handled names the request, and so do the lines of its tries', async () => {
  const queues = queuesOf(cloud);
  const id = 'poisoned-1234567=';
  await queues.send(
    new SendMessageCommand({
      QueueUrl: await queueUrlIn(queues, 'NotificationsQueue'),
      MessageBody: JSON.stringify({ kind: 'nonsense' }),
      MessageAttributes: { correlationId: { DataType: 'String', StringValue: id } },
    }),
  );
  await cloud.settle(); // through all its tries
  expect((await deadLettersIn(cloud, 'JobDeadLetters')).map(({ request }) => request)).toContain(id);
  const tries = (await linesOf()).filter((each) => each.id === id);
  expect(tries.filter(({ line }) => line.includes('"A message failed"'))).toHaveLength(7);
  expect(tries.filter(({ line }) => line.includes('"Class":"queues"'))).toHaveLength(7);
});
