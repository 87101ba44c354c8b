/** Posts on a table engine by itself: the stream is what scans find changed, so that tests decide when and how often it is delivered. */
import { isDeepStrictEqual } from 'node:util';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../lambdas/accounts/account-store.ts';
import { ownAccount } from '../../lambdas/accounts/require-account.ts';
import { makeAudienceStore } from '../../lambdas/audiences/audience-store.ts';
import { creditProjections } from '../../lambdas/credits/credit-projections.ts';
import { makeCreditStore } from '../../lambdas/credits/credit-store.ts';
import { draftEffects } from '../../lambdas/drafts/draft-effects.ts';
import { makeDraftStore } from '../../lambdas/drafts/draft-store.ts';
import { makeEdgeStore } from '../../lambdas/graph/edge-store.ts';
import type { AccountId, PhotoId, PostId } from '../../lambdas/kernel/ids.ts';
import { newUlid } from '../../lambdas/kernel/ids.ts';
import type { FanOutJob } from '../../lambdas/kernel/jobs/fan-out-job.ts';
import type { MediaDeletionJob } from '../../lambdas/kernel/jobs/media-deletion-job.ts';
import type { ScheduleJob } from '../../lambdas/kernel/jobs/schedule-job.ts';
import type { UploadJob } from '../../lambdas/kernel/jobs/upload-job.ts';
import { photoEffects } from '../../lambdas/photos/photo-effects.ts';
import { photoRow } from '../../lambdas/photos/photo-rows.ts';
import { makePhotoWriter } from '../../lambdas/photos/photo-writer.ts';
import type { RowChange } from '../../lambdas/platform/changes.ts';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import { isNew } from '../../lambdas/platform/table.ts';
import { createPost } from '../../lambdas/posts/create-post.ts';
import { NewPost } from '../../lambdas/posts/post-contract.ts';
import { postEffects } from '../../lambdas/posts/post-effects.ts';
import { makePostWriter } from '../../lambdas/posts/post-writer.ts';
import { linkEffects } from '../../lambdas/sharing/link-effects.ts';
import { makeShareLinkStore } from '../../lambdas/sharing/share-link-store.ts';
import type { Engine } from './engines.ts';
import { runParts } from './run-parts.ts';
import { alice, photoFacts, somePhotoId, T0 } from './some-post.ts';

/** What a client of the table is told to do at its calls; throws to fail one. */
export interface CallHooks {
  before?: (operation: string) => void | Promise<void>;
  after?: (operation: string) => void | Promise<void>;
}

const Metered = z.object({
  ConsumedCapacity: z.optional(
    z.union([z.object({ CapacityUnits: z.number() }), z.array(z.object({ CapacityUnits: z.number() }))]),
  ),
});

const READS = /^(Get|BatchGet|Query|Scan)/;

/** A client that counts capacity units and calls hooks. */
const meteredClient = (
  endpoint: string,
  hooks: CallHooks,
  spent: { reads: number; writes: number },
  onWrite: () => Promise<void> = async () => undefined,
) => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        await hooks.before?.(operation);
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        const metered = z.parse(Metered, result.output).ConsumedCapacity;
        for (const { CapacityUnits } of [metered ?? []].flat()) {
          if (READS.test(operation)) spent.reads += CapacityUnits;
          else spent.writes += CapacityUnits;
        }
        if (!READS.test(operation)) await onWrite();
        await hooks.after?.(operation);
        return result;
      },
    { step: 'initialize' },
  );
  return client;
};

const nameOf = (row: Row): string => `${String(row['pk'])} ${String(row['sk'])}`;

export type PostTable = Awaited<ReturnType<typeof makePostTable>>;

/** A fresh table on an engine, with the stores of posts over it. */
export const makePostTable = async (engine: Engine) => {
  const TableName = `posts-${somePhotoId()}`;
  const spent = { reads: 0, writes: 0 };
  const hooks: CallHooks = {};
  const admin = meteredClient(engine.endpoint, {}, { reads: 0, writes: 0 });
  const client = meteredClient(engine.endpoint, hooks, spent, () => record());
  await admin.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const table = makeTable(TableName, client);
  const deps = {
    accounts: makeAccountStore(table),
    audiences: makeAudienceStore(table),
    drafts: makeDraftStore(table),
    edges: makeEdgeStore(table),
    links: makeShareLinkStore(table),
    people: makeCreditStore(table),
    photos: makePhotoWriter(table),
    posts: makePostWriter(table),
  };
  const direct = makeTable(TableName, admin);
  const fanOutJobs: FanOutJob[] = [];
  const deletionJobs: MediaDeletionJob[] = [];
  const scheduleJobs: ScheduleJob[] = [];
  const uploadJobs: UploadJob[] = [];
  let now = T0 + 10_000;

  const rows = async (): Promise<ReadonlyMap<string, Row>> => {
    const { Items } = await admin.send(new ScanCommand({ TableName, ConsistentRead: true }));
    return new Map((Items ?? []).map((item) => unmarshall(item)).map((row) => [nameOf(row), row]));
  };

  let seen: ReadonlyMap<string, Row> = new Map();
  let recorded: RowChange[] = [];
  let records = 0;
  /** Records what a scan finds changed: called after each write, so that rows that come and go are noticed too. */
  const recordNow = async (): Promise<void> => {
    const before = seen;
    seen = await rows();
    for (const name of new Set([...before.keys(), ...seen.keys()])) {
      const [was, is] = [before.get(name), seen.get(name)];
      if (isDeepStrictEqual(was, is)) continue;
      const key: Key = { pk: String((was ?? is)?.['pk']), sk: String((was ?? is)?.['sk']) };
      recorded.push({ key, before: was, after: is, sequenceNumber: String(records++) });
    }
  };
  let recording = Promise.resolve();
  const record = (): Promise<void> => {
    recording = recording.then(recordNow);
    return recording;
  };
  /** What has changed since the last call. */
  const changes = async (): Promise<RowChange[]> => {
    await record();
    const batch = recorded;
    recorded = [];
    return batch;
  };

  const deliver = (batch: readonly RowChange[]) =>
    runParts(
      batch,
      [linkEffects, deps],
      [
        postEffects,
        {
          ...deps,
          fanOut: { send: async (jobs) => void fanOutJobs.push(...jobs) },
          mediaDeletion: { send: async (jobs) => void deletionJobs.push(...jobs) },
          clock: () => now,
        },
      ],
      [
        draftEffects,
        {
          ...deps,
          schedules: { send: async (jobs) => void scheduleJobs.push(...jobs) },
          clock: () => now,
        },
      ],
      [
        photoEffects,
        { ...deps, uploads: { send: async (jobs) => void uploadJobs.push(...jobs) }, clock: () => now },
      ],
      [creditProjections, { ...deps, clock: () => now }],
    );

  return {
    ...deps,
    table,
    client,
    hooks,
    spent,
    fanOutJobs,
    deletionJobs,
    scheduleJobs,
    uploadJobs,
    rows,
    changes,
    deliver,
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Delivers changes until nothing changes any more; each batch `times` times. */
    settle: async (times = 1): Promise<void> => {
      for (let batch = await changes(); batch.length > 0; batch = await changes()) {
        for (let time = 0; time < times; time += 1) {
          const answer = await deliver(batch);
          if (answer.batchItemFailures.length > 0) throw new Error('A batch failed');
        }
      }
    },
    /** Removes what has expired, as the table does in its own time. */
    expire: async (): Promise<void> => {
      for (const row of (await rows()).values()) {
        if (typeof row['expiresAt'] !== 'number' || row['expiresAt'] * 1_000 > now) continue;
        const Key = marshall({ pk: row['pk'], sk: row['sk'] });
        await admin.send(new DeleteItemCommand({ TableName, Key }));
      }
    },
    givenAccount: (accountId: AccountId, username: string) =>
      direct.put(
        {
          ...profileRow.key({ accountId }),
          accountId,
          username,
          displayName: '',
          bio: '',
          links: [],
          status: 'active',
          isPrivate: false,
          createdAt: new Date(T0).toISOString(),
          version: 1,
        },
        isNew,
      ),
    /** A photo of an account in a state. */
    givenPhoto: async (
      ownerId: AccountId,
      state: keyof typeof photoFacts = 'ready',
      more: Row = {},
    ): Promise<PhotoId> => {
      const photoId = somePhotoId();
      await direct.put(
        {
          ...photoRow.key({ photoId }),
          photoId,
          ownerId,
          contentType: 'image/jpeg',
          bytes: 1_000,
          expiresAt: Math.floor(T0 / 1_000) + 86_400,
          ...photoFacts[state],
          ...more,
        },
        isNew,
      );
      return photoId;
    },
    /** Records what brings a photo into a state. */
    whenPhotoBecomes: async (photoId: PhotoId, state: keyof typeof photoFacts): Promise<void> => {
      const row = await direct.get(photoRow.key({ photoId }));
      await direct.put(
        { ...row, ...photoRow.key({ photoId }), ...photoFacts[state] },
        { expression: 'attribute_exists(pk)' },
      );
    },
    /** Has an author post photos. */
    create: async (
      photoIds: readonly PhotoId[],
      more: {
        readonly author?: AccountId;
        readonly seed?: string;
        readonly repeated?: boolean;
        /** `photos` says more of them than their ids. */
        readonly body?: Partial<z.input<typeof NewPost>>;
      } = {},
    ) =>
      createPost(deps, {
        account: await ownAccount(deps.accounts, more.author ?? alice),
        body: NewPost.parse({ photos: photoIds.map((photoId) => ({ photoId })), ...more.body }),
        seed: more.seed ?? newUlid(now),
        repeated: more.repeated ?? false,
        now,
      }),
    post: (postId: PostId) => deps.posts.getCredited(postId, now),
    photoItem: async (photoId: PhotoId) => (await rows()).get(`PHOTO#${photoId} PHOTO`),
    postRows: async () => [...(await rows()).values()].filter(({ sk }) => String(sk).startsWith('POST#')),
    stop: async () => {
      await admin.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      admin.destroy();
    },
  };
};
