/** What each action of a person costs: units, SDK calls and dollars, counted by the local cloud's call log. */
import { z } from 'zod';
import { controlsOf } from '../support/cloud.ts';
import { dataOf, follow, join, type Person, uploadPhoto } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';
import { createPostOf } from '../support/posting.ts';
import { dollarsPerMillion, type Usage } from './prices.ts';
import { rounded } from './statistics.ts';

/** A page of the budgets in the architecture. */
const PAGE = 20;
const SQS_REQUESTS_PER_MESSAGE = 3; // send, receive, delete

export interface ActionFigures {
  readonly action: string;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Calls by `service.operation`. */
  readonly sdkCalls: Readonly<Record<string, number>>;
  readonly invocations: number;
  readonly dollarsPerMillion: number;
  /** Everything that is priced by the million. */
  readonly requests: Usage;
}

type Controls = ReturnType<typeof controlsOf>;

const FunctionRow = z.object({ functionId: z.string(), invocations: z.number() });

const queueFed = /^(MakeThumbnails|ModeratePhotos|FanOutPosts|DeleteMedia)/;
/** What the pollers of the event source mappings do: not calls of the functions' code, and not billed like them. */
const byPollers = new Set([
  'ReceiveMessage',
  'DeleteMessage',
  'DeleteMessageBatch',
  'GetQueueAttributes',
  'GetRecords',
  'GetShardIterator',
  'DescribeStream',
  'ListStreams',
  'ChangeMessageVisibility',
]);

const invocationsOf = async (cloud: Controls): Promise<Map<string, number>> => {
  const rows = z.array(FunctionRow).parse((await cloud.state()).functions);
  return new Map(rows.map(({ functionId, invocations }) => [functionId, invocations]));
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Counts everything that happens until the work and all that follows from it is done. */
const measure = async (
  cloud: Controls,
  action: string,
  work: () => Promise<unknown>,
  uploads = 0,
): Promise<ActionFigures> => {
  await cloud.settle();
  const before = await invocationsOf(cloud);
  await cloud.clearCalls();
  await work();
  await cloud.settle();
  const calls = (await cloud.calls()).filter(({ operation }) => !byPollers.has(operation));
  const after = await invocationsOf(cloud);
  const invoked = new Map([...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)]));
  const counted = (of: (name: string) => boolean) =>
    sum([...invoked].flatMap(([name, count]) => (of(name) ? [count] : [])));
  const operations = (pattern: RegExp) => calls.filter(({ operation }) => pattern.test(operation)).length;
  const s3 = (pattern: RegExp) =>
    calls.filter(({ service, operation }) => service === 's3' && pattern.test(operation)).length;
  const readUnits = sum(calls.map((call) => call.readUnits));
  const writeUnits = sum(calls.map((call) => call.writeUnits));
  const usage: Usage = {
    dynamodbReadUnit: readUnits,
    dynamodbWriteUnit: writeUnits,
    s3Put: s3(/^(Put|Copy|List|Create|Upload)/) + uploads,
    s3Get: s3(/^(Get|Head)/),
    sqsRequest: SQS_REQUESTS_PER_MESSAGE * counted((name) => queueFed.test(name)),
    lambdaRequest: counted(() => true),
    httpApiRequest: counted((name) => /Api$/.test(name)),
    rekognitionImage: operations(/^DetectModerationLabels$/),
    ssmParameter: operations(/^GetParameter$/),
  };
  const names = Map.groupBy(calls, ({ service, operation }) => `${service}.${operation}`);
  return {
    action,
    readUnits: rounded(readUnits, 2),
    writeUnits: rounded(writeUnits, 2),
    sdkCalls: Object.fromEntries([...names].map(([name, group]) => [name, group.length]).sort()),
    invocations: usage.lambdaRequest ?? 0,
    dollarsPerMillion: rounded(dollarsPerMillion(usage), 2),
    requests: usage,
  };
};

const caption =
  'Dusk at the lighthouse, waves below, and the last ferry of the day on its way back to the harbour. We stayed until the lamp was lit and the first stars came out over the bay. #lighthouse #sea #dusk #ferry';

interface World {
  readonly author: Person;
  readonly follower: Person;
  readonly picture: Uint8Array<ArrayBuffer>;
}

const posted = async ({ author, picture }: World): Promise<string> =>
  createPostOf(author, [await uploadPhoto(author, picture)], { caption });

const username = ({ author }: World) => ({ params: { path: { username: author.username } } });

/** Measures every action. Each has been done once before, so that nothing of a first time is counted. */
export const benchActions = async (apiUrl: string): Promise<readonly ActionFigures[]> => {
  const cloud = controlsOf(apiUrl);
  const picture = Uint8Array.from(await jpegOf(landscape(1)));
  const world: World = {
    author: await join(apiUrl, 'author'),
    follower: await join(apiUrl, 'reader'),
    picture,
  };
  const { author, follower } = world;
  await follow(follower, author);
  for (let count = 0; count < PAGE; count += 1) await posted(world);
  await cloud.settle();
  const postId = await posted(world);
  await cloud.settle();

  const query = { limit: PAGE };
  const readFeed = async () => dataOf(await follower.client.GET('/v1/feeds/home', { params: { query } }));
  const readGrid = async () =>
    dataOf(
      await follower.client.GET('/v1/accounts/{username}/posts', {
        params: { path: { username: author.username }, query },
      }),
    );
  const readPost = async () =>
    dataOf(await follower.client.GET('/v1/posts/{postId}', { params: { path: { postId } } }));
  const readProfile = async () =>
    dataOf(await follower.client.GET('/v1/accounts/{username}', username(world)));
  for (const warmUp of [readFeed, readGrid, readPost, readProfile]) await warmUp();

  const unfollow = async () =>
    dataOf(await follower.client.DELETE('/v1/accounts/{username}/follow', username(world)));
  return [
    await measure(cloud, 'home feed page of 20', readFeed),
    await measure(cloud, 'profile grid page of 20', readGrid),
    await measure(cloud, 'read a profile', readProfile),
    await measure(cloud, 'read a post', readPost),
    await measure(cloud, 'post of one photo, one follower', () => posted(world), 1),
    await measure(cloud, 'photo that is never posted', () => uploadPhoto(author, picture), 1),
    await measure(cloud, 'edit of a caption', async () =>
      dataOf(
        await author.client.PATCH('/v1/posts/{postId}', {
          params: { path: { postId } },
          body: { caption: 'Dusk' },
        }),
      ),
    ),
    await measure(cloud, 'unfollow', unfollow),
    await measure(cloud, 'follow', () => follow(follower, author)),
    await measure(cloud, 'first sign-in', () => join(apiUrl, 'newcomer')),
  ];
};
