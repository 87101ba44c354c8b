import { describe, expect, it } from 'vitest';
import { listAt, resourcesOf, template, valueAt } from './synthesized.ts';

/** A resource in one word: `Table`, `UploadsBucket/*`, `parameter/...`. */
const shortName = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const attribute = listAt(resource, 'Fn::GetAtt');
  if (attribute.length > 0) return attribute[1] === 'Arn' ? String(attribute[0]) : attribute.join('.');
  const parts = listAt(resource, 'Fn::Join', '1');
  return parts.map((part) => (typeof part === 'string' ? part : (shortName(part) ?? ''))).join('');
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const roles = resourcesOf(template, 'AWS::IAM::Role');

/** `action resource` for everything a role allows. */
const allowedTo = (roleId: string): string[] =>
  roles
    .filter(([id]) => id === roleId)
    .flatMap(([, role]) => listAt(role, 'Policies'))
    .flatMap((policy) => listAt(policy, 'PolicyDocument', 'Statement'))
    .flatMap((statement) =>
      asList(valueAt(statement, 'Action')).flatMap((action) =>
        asList(valueAt(statement, 'Resource')).map((resource) => `${action} ${shortName(resource)}`),
      ),
    )
    .sort();

const functionIds = resourcesOf(template, 'AWS::Lambda::Function').map(([id]) => id);

const rows = (...actions: readonly string[]) => actions.map((action) => `dynamodb:${action} Table`);
const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action} Table.StreamArn`,
);
const consumes = (queue: string) =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
    (action) => `sqs:${action} ${queue}`,
  );
const sendsTo = (...queues: readonly string[]) => queues.map((queue) => `sqs:SendMessage ${queue}`);
const signingKey = 'arn::ssm:::parameter/Suwar/media-signing-key-1';
const webhookSecret = 'arn::ssm:::parameter/Suwar/webhook-secret-1';
const exportKey = 'arn::ssm:::parameter/Suwar/export-key';
const pushKey = 'arn::ssm:::parameter/Suwar/push-key-1';
const readsSigningKey = [`ssm:GetParameter ${signingKey}`];
const readsUploads = ['s3:GetObject UploadsBucket/*', 's3:ListBucket UploadsBucket'];

/** What each function does, and therefore may do, beside writing its log. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  MetaApi: [],
  AccountsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    'cognito-idp:AdminUserGlobalSignOut UserPool',
    ...readsSigningKey,
  ],
  PhotosApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    's3:PutObject UploadsBucket/*',
    ...readsSigningKey,
  ],
  PostsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  GraphApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    ...rows('BatchWriteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  DraftsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  SharingApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  CollectionsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  ReactionsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  CommentsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  NotificationsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  FeedsApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  StaffApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    'cognito-idp:AdminGetUser UserPool',
    'cognito-idp:AdminUserGlobalSignOut UserPool',
    ...readsSigningKey,
    's3:PutObject MediaBucket/hash-files/*',
    's3:GetObject MediaBucket/preserved/*',
  ],
  SafetyApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  ReviewApi: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsSigningKey,
  ],
  MakeThumbnails: [
    ...rows('GetItem', 'UpdateItem'),
    ...readsUploads,
    's3:PutObject MediaBucket/r/*',
    's3:DeleteObject MediaBucket/r/*',
    ...consumes('ThumbnailsQueue'),
    ...sendsTo('ModerationQueue'),
  ],
  ModeratePhotos: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    ...readsUploads,
    's3:GetObject MediaBucket/r/*',
    's3:ListBucket MediaBucket',
    's3:DeleteObject MediaBucket/r/*',
    ...['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].map((action) => `${action} MediaBucket/known/*`),
    's3:GetObject MediaBucket/hash-files/*',
    's3:PutObject MediaBucket/hash-files/*',
    's3:PutObject MediaBucket/preserved/*',
    'rekognition:DetectModerationLabels *',
    ...consumes('ModerationQueue'),
  ],
  Effects: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'),
    ...stream,
    ...sendsTo(
      'FanOutQueue',
      'MediaDeletionQueue',
      'ModerationQueue',
      'SchedulesQueue',
      'NotificationsQueue',
      'WebhooksQueue',
      'MailsQueue',
      'WayOutQueue',
      'ChangeDeadLetters',
    ),
  ],
  WriteMails: [],
  SchedulePosts: [
    ...rows('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'),
    ...consumes('SchedulesQueue'),
    ...sendsTo('SchedulesQueue'),
    's3:ListBucket UploadsBucket',
    'scheduler:CreateSchedule arn::scheduler:::schedule//*',
    'scheduler:DeleteSchedule arn::scheduler:::schedule//*',
    'iam:PassRole SchedulerRole',
  ],
  Projections: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'),
    ...rows('ConditionCheckItem'),
    ...stream,
    ...sendsTo('FanOutQueue', 'ChangeDeadLetters'),
  ],
  FanOutPosts: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    ...consumes('FanOutQueue'),
    ...sendsTo('FanOutQueue'),
  ],
  DeleteMedia: [
    ...rows('GetItem'),
    's3:DeleteObject MediaBucket/r/*',
    's3:DeleteObject UploadsBucket/*',
    ...consumes('MediaDeletionQueue'),
  ],
  ReconcileUploads: [
    ...rows(
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
      'BatchWriteItem',
    ),
    'cognito-idp:ListUsers UserPool',
    's3:PutObject MediaBucket/users/*',
    's3:GetObject MediaBucket/users/*',
    's3:ListBucket MediaBucket',
    's3:PutObject MediaBucket/erased/*',
    's3:ListBucket UploadsBucket',
    's3:DeleteObject UploadsBucket/*',
    ...sendsTo('ThumbnailsQueue', 'ModerationQueue', 'WayOutQueue'),
  ],
  MakeNotifications: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'),
    ...consumes('NotificationsQueue'),
    ...sendsTo('NotificationsQueue', 'PushesQueue'),
  ],
  SendPushes: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'DeleteItem'),
    `ssm:GetParameter ${pushKey}`,
    ...consumes('PushesQueue'),
    ...sendsTo('PushesQueue'),
  ],
  SendWebhooks: [
    ...rows('PutItem'),
    `ssm:GetParameter ${webhookSecret}`,
    ...consumes('WebhooksQueue'),
    ...sendsTo('WebhooksQueue'),
  ],
  SendMails: [
    ...rows('GetItem', 'Query', 'UpdateItem'),
    'ses:SendEmail arn:aws:ses:eu-central-1::identity/app.example',
    ...consumes('MailsQueue'),
  ],
  WayOut: [
    ...rows('GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem'),
    ...rows('BatchWriteItem', 'ConditionCheckItem'),
    'cognito-idp:ListUsers UserPool',
    'cognito-idp:AdminDeleteUser UserPool',
    's3:GetObject MediaBucket/r/*',
    's3:GetObject MediaBucket/e/*',
    's3:PutObject MediaBucket/e/*',
    's3:AbortMultipartUpload MediaBucket/e/*',
    's3:DeleteObject MediaBucket/e/*',
    's3:ListBucket MediaBucket',
    `ssm:GetParameter ${exportKey}`,
    ...consumes('WayOutQueue'),
    ...sendsTo('WayOutQueue'),
  ],
  WatchDelivery: ['cloudwatch:GetMetricStatistics *'],
  ReplayWebhooks: [...rows('Query'), ...sendsTo('WebhooksQueue')],
  MakeSigningKey: [signingKey, pushKey, webhookSecret, exportKey].flatMap((key) =>
    ['GetParameter', 'PutParameter', 'DeleteParameter'].map((action) => `ssm:${action} ${key}`),
  ),
};

/** The log that a function shares with those that are called as it is. */
const logsOf = (id: string): string => {
  if (id.endsWith('Api')) return 'ApiLogs';
  if (['Effects', 'Projections'].includes(id)) return 'StreamLogs';
  return others.includes(id) ? 'OtherLogs' : 'QueueLogs';
};
const others = ['ReconcileUploads', 'ReplayWebhooks', 'WatchDelivery', 'MakeSigningKey', 'WriteMails'];

describe('what functions may do', () => {
  it.each(functionIds)('is what it does: %s', (id) => {
    const group = logsOf(id);
    const logs = [`logs:CreateLogStream ${group}`, `logs:PutLogEvents ${group}`];
    expect(allowedTo(`${id}Role`)).toEqual([...(wanted[id] ?? []), ...logs].sort());
  });

  it('is written here for every function', () => {
    expect(Object.keys(wanted).sort()).toEqual([...functionIds].sort());
  });
});

describe('roles', () => {
  it('hold all that they allow, and belong to functions but for those that send what is scheduled and call functions of the API', () => {
    expect(roles.map(([id]) => id).sort()).toEqual(
      [...functionIds.map((id) => `${id}Role`), 'SchedulerRole', 'ApiCallerRole'].sort(),
    );
    expect(allowedTo('SchedulerRole')).toEqual(sendsTo('SchedulesQueue'));
    const ofApi = functionIds.filter((id) => id.endsWith('Api'));
    expect(allowedTo('ApiCallerRole')).toEqual(ofApi.map((id) => `lambda:InvokeFunction ${id}`).sort());
    const besides = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];
    expect(besides.flatMap((type) => resourcesOf(template, type))).toEqual([]);
  });

  it('stay below what IAM takes of policies in a role', () => {
    // 10,240 characters without white space (IAM User Guide, "IAM and AWS STS quotas"); references grow when resolved.
    for (const [id, role] of roles) {
      expect(JSON.stringify(listAt(role, 'Policies')).length, id).toBeLessThan(5000);
    }
  });
});
