import {
  CloudFormationClient,
  ListStackResourcesCommand,
  SetStackPolicyCommand,
} from '@aws-sdk/client-cloudformation';
import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/config.ts';
import { runRestore } from '../../../lib/restore/command.ts';
import { prepareTable } from '../../../lib/restore/restore-table.ts';

const dynamodb = mockClient(DynamoDBClient);
const cloudFormation = mockClient(CloudFormationClient);

const FIRST = new Date('2026-11-01T00:00:00Z');
const LAST = new Date('2026-11-30T06:00:00Z');
const arnOf = (table: string) => `arn:aws:dynamodb:eu-central-1:111111111111:table/${table}`;

/** Tables as AWS has them: a restoration is begun by a call and goes on by itself. */
let tables: Map<string, TableDescription>;
let expiring: Set<string>;
let backedUp: Set<string>;
let policy: unknown;
let told: string[];
/** How many calls that change something are made before the command is killed. */
let callsLeft: number;

const changed = (): void => {
  callsLeft -= 1;
  if (callsLeft < 0) throw new Error('Killed');
};
/** A command that is killed next leaves AWS at work; any other is done with waiting at once. */
const statusAfter = (status: 'CREATING' | 'UPDATING') => (callsLeft === 0 ? status : 'ACTIVE');
const tableOf = (name: string): TableDescription => {
  const found = tables.get(name);
  if (found === undefined) throw new ResourceNotFoundException({ message: 'no', $metadata: {} });
  return found;
};

beforeEach(() => {
  for (const client of [dynamodb, cloudFormation]) client.reset();
  tables = new Map([['Suwar-prod-Table', { TableName: 'Suwar-prod-Table', TableStatus: 'ACTIVE' }]]);
  expiring = new Set();
  backedUp = new Set();
  policy = undefined;
  told = [];
  callsLeft = Number.POSITIVE_INFINITY;
  cloudFormation.on(ListStackResourcesCommand).resolves({
    StackResourceSummaries: ['Table', 'UserPool'].map((LogicalResourceId) => ({
      LogicalResourceId,
      PhysicalResourceId: `Suwar-prod-${LogicalResourceId}`,
      ResourceType: LogicalResourceId === 'Table' ? 'AWS::DynamoDB::Table' : 'AWS::Cognito::UserPool',
      LastUpdatedTimestamp: FIRST,
      ResourceStatus: 'CREATE_COMPLETE',
    })),
  });
  cloudFormation.on(SetStackPolicyCommand).callsFake(({ StackPolicyBody }) => {
    changed();
    policy = JSON.parse(StackPolicyBody);
    return {};
  });
  dynamodb.on(DescribeTableCommand).callsFake(({ TableName }) => {
    const Table = tableOf(TableName);
    if (Table.TableStatus !== 'ACTIVE' && callsLeft === 0) throw new Error('Killed');
    tables.set(TableName, { ...Table, TableStatus: 'ACTIVE' }); // the next look finds it done
    return { Table };
  });
  dynamodb.on(DescribeContinuousBackupsCommand).resolves({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        EarliestRestorableDateTime: FIRST,
        LatestRestorableDateTime: LAST,
      },
    },
  });
  dynamodb
    .on(RestoreTableToPointInTimeCommand)
    .callsFake(({ SourceTableName, TargetTableName, RestoreDateTime }) => {
      changed();
      if (tables.has(TargetTableName)) throw new Error('TableAlreadyExistsException');
      tables.set(TargetTableName, {
        TableName: TargetTableName,
        TableStatus: statusAfter('CREATING'),
        RestoreSummary: {
          SourceTableArn: arnOf(SourceTableName),
          RestoreDateTime: RestoreDateTime ?? LAST,
          RestoreInProgress: true,
        },
      });
      return {};
    });
  dynamodb
    .on(UpdateTableCommand)
    .callsFake(({ TableName, StreamSpecification, DeletionProtectionEnabled }) => {
      const table = tableOf(TableName);
      if (table.TableStatus !== 'ACTIVE') throw new Error(`ResourceInUseException: ${table.TableStatus}`);
      changed();
      if (StreamSpecification && table.StreamSpecification)
        throw new Error('ValidationException: has a stream');
      tables.set(TableName, {
        ...table,
        ...(StreamSpecification && {
          StreamSpecification,
          LatestStreamArn: `${arnOf(TableName)}/stream/2026-11-30T06:30:00.000`,
          TableStatus: statusAfter('UPDATING'),
        }),
        ...(DeletionProtectionEnabled && { DeletionProtectionEnabled }),
      });
      return {};
    });
  dynamodb.on(DescribeTimeToLiveCommand).callsFake(({ TableName }) => ({
    TimeToLiveDescription: expiring.has(TableName)
      ? { TimeToLiveStatus: 'ENABLING', AttributeName: 'expiresAt' }
      : { TimeToLiveStatus: 'DISABLED' },
  }));
  dynamodb.on(UpdateTimeToLiveCommand).callsFake(({ TableName }) => {
    changed();
    if (expiring.has(TableName)) throw new Error('ValidationException: TimeToLive is already enabled');
    expiring.add(TableName);
    return {};
  });
  dynamodb.on(UpdateContinuousBackupsCommand).callsFake(({ TableName }) => {
    changed();
    backedUp.add(TableName);
    return {};
  });
});

const restore = (step: string, options: readonly string[] = [], settings: object = {}) =>
  runRestore(
    [step, 'prod', ...options],
    (name) => readConfig(name, { profile: 'prod', ...settings }),
    (line) => void told.push(line),
  );
const AT = ['--at=2026-11-30T05:00:00Z'];
const RESTORED = 'Suwar-prod-20261130T050000';

const expectReady = (name: string) => {
  expect(tables.get(name)).toMatchObject({
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    DeletionProtectionEnabled: true,
  });
  expect([expiring.has(name), backedUp.has(name)]).toEqual([true, true]);
  expect(told.join('\n')).toContain(`"restoredTable": "${arnOf(name)}/stream/2026-11-30T06:30:00.000"`);
};

describe('restoring a table', () => {
  it('gives it all that a restored table lacks, and lets the former one leave the stack', async () => {
    await restore('table', AT);
    expectReady(RESTORED);
    expect(policy).toMatchObject({ Statement: [{}, { Resource: ['LogicalResourceId/UserPool'] }] });
    expect(told.join('\n')).toContain('"traffic": "closed"');
  });

  it('goes on where it was killed, whatever it had done', async () => {
    for (let calls = 0; calls < 6; calls += 1) {
      tables.delete(RESTORED);
      expiring.clear();
      backedUp.clear();
      callsLeft = calls;
      await expect(restore('table', AT)).rejects.toThrow('Killed');
      callsLeft = Number.POSITIVE_INFINITY;
      told = [];
      await restore('table', AT);
      expectReady(RESTORED);
      expect(tables.size).toBe(2);
    }
    callsLeft = 6;
    tables.delete(RESTORED);
    expiring.clear();
    await restore('table', AT);
  });

  it('names the table to go on with, before it waits for hours', async () => {
    callsLeft = 1;
    await expect(restore('table')).rejects.toThrow('Killed');
    const [, to = ''] = /--to=(\S+)/.exec(told.join('\n')) ?? [];
    callsLeft = Number.POSITIVE_INFINITY;
    await restore('table', [`--to=${to}`]);
    expectReady(to);
    expect(tables.size).toBe(2);
  });

  it.each([
    ['2026-10-31T23:59:59Z', 'between 2026-11-01T00:00:00.000Z and 2026-11-30T06:00:00.000Z'],
    ['2026-11-30T06:00:01Z', 'between 2026-11-01T00:00:00.000Z and 2026-11-30T06:00:00.000Z'],
    ['2026-11-30T06:00:00', 'a time with its zone'],
    ['yesterday', 'a time with its zone'],
  ])('is refused for %s, with what can be asked for', async (at, why) => {
    await expect(restore('table', [`--at=${at}`])).rejects.toThrow(why);
    expect(tables.size).toBe(1);
  });

  it('takes a time of another zone for what it is', async () => {
    await restore('table', ['--at=2026-11-30T08:00:00+03:00']);
    expectReady(RESTORED);
  });

  it('leaves alone what was restored from the table of another environment, or not at all', async () => {
    const RestoreSummary = {
      SourceTableArn: arnOf('Suwar-dev-Table'),
      RestoreDateTime: LAST,
      RestoreInProgress: false,
    };
    tables.set('theirs', { TableName: 'theirs', TableStatus: 'ACTIVE', RestoreSummary });
    await expect(restore('table', ['--to=theirs'])).rejects.toThrow(
      'theirs was restored from Suwar-dev-Table, not from Suwar-prod-Table',
    );
    await expect(restore('table', ['--to=Suwar-prod-Table'])).rejects.toThrow("somebody's own table");
    expect(tables.get('theirs')).not.toHaveProperty('StreamSpecification');
    expect(policy).toBeUndefined();
  });

  it('a second time begins with the table that the stack uses by then', async () => {
    await restore('table', AT);
    const restoredTable = tables.get(RESTORED)?.LatestStreamArn;
    policy = undefined;
    await restore('table', ['--to=again'], { restoredTable });
    expect(tables.get('again')?.RestoreSummary?.SourceTableArn).toBe(arnOf(RESTORED));
    expect(policy).toBeUndefined(); // the stack has no table that its policy spares
  });

  it('waits until AWS takes a setting of its backups', async () => {
    await restore('table', AT);
    const refusal = new ContinuousBackupsUnavailableException({ message: 'being enabled', $metadata: {} });
    dynamodb.on(UpdateContinuousBackupsCommand).rejectsOnce(refusal).resolves({});
    await prepareTable(new DynamoDBClient({}), RESTORED, 0);
    expect(dynamodb.commandCalls(UpdateContinuousBackupsCommand)).toHaveLength(2);
  });

  it('does not wait for a table that is not there, or is lost', async () => {
    const client = new DynamoDBClient({});
    await expect(prepareTable(client, 'nowhere', 0)).rejects.toThrow('There is no table nowhere');
    for (const TableStatus of ['DELETING', 'INACCESSIBLE_ENCRYPTION_CREDENTIALS'] as const) {
      dynamodb.on(DescribeTableCommand).resolves({ Table: { TableStatus } });
      await expect(prepareTable(client, 'lost', 0)).rejects.toThrow(`it is ${TableStatus}`);
    }
  });
});

describe('the command', () => {
  it('says how it is used', async () => {
    for (const args of [[], ['table'], ['everything', 'prod'], ['table', 'prod', 'dev']]) {
      const read = (name: string) => readConfig(name, { profile: 'prod' });
      await expect(runRestore(args, read, () => undefined)).rejects.toThrow('npm run restore -- <step>');
    }
  });

  it('lets the pool be replaced, and says by which setting', async () => {
    await restore('pool', [], { userPoolGeneration: '2' });
    expect(policy).toMatchObject({ Statement: [{}, { Resource: ['LogicalResourceId/Table'] }] });
    expect(told.join('\n')).toContain('"userPoolGeneration": 3');
  });

  it('takes hours that are hours', async () => {
    await expect(restore('reconcile', ['--hours=soon'])).rejects.toThrow('a number of hours');
  });
});
