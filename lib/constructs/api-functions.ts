import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  AccountsApiEnv,
  CollectionsApiEnv,
  CommentsApiEnv,
  CurationApiEnv,
  DraftsApiEnv,
  EngagementApiEnv,
  FeedsApiEnv,
  GraphApiEnv,
  MetaApiEnv,
  NotificationsApiEnv,
  PhotosApiEnv,
  PostsApiEnv,
} from '../../lambdas/environments.ts';
import type { Area } from '../../lambdas/kernel/route-spec.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './identity.ts';
import type { Pushes } from './pushes.ts';
import type { AppTable, RowAction } from './table.ts';

export interface ApiFunctionsProps {
  readonly table: AppTable;
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly uploads: Bucket;
  readonly pushes: Pushes;
  readonly logRetention: RetentionDays;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
}

/** The functions behind the API, one per area, each with what its routes need. */
export class ApiFunctions extends Construct {
  readonly byArea: Readonly<Record<Area, AppFunction>>;

  constructor(scope: Construct, id: string, props: ApiFunctionsProps) {
    super(scope, id);
    const { table, identity, delivery, uploads, pushes, logRetention, reposts } = props;
    const who = { ISSUER: identity.issuer, CLIENT_ID: identity.clientId };
    const shared = { TABLE_NAME: table.table.tableName, ...who, ...delivery.addressEnvironment };
    const withRows = <Made extends AppFunction>(made: Made, actions: readonly RowAction[]): Made => {
      table.allow(made, actions);
      delivery.allowSigning(made);
      return made;
    };

    const meta = new AppFunction(this, 'MetaApi', {
      name: 'meta',
      env: MetaApiEnv,
      environment: {
        ...who,
        MEDIA_BASE_URL: delivery.baseUrl,
        VAPID_PUBLIC_KEY: pushes.publicKey,
        REPOSTS: reposts,
      },
      errorImpact: 'Apps cannot read configuration, health or documents.',
      logRetention,
    });
    const accounts = new AppFunction(this, 'AccountsApi', {
      name: 'accounts',
      env: AccountsApiEnv,
      environment: shared,
      errorImpact: 'Profiles cannot be read or changed, new people cannot claim a name.',
      logRetention,
    });
    const photos = new AppFunction(this, 'PhotosApi', {
      name: 'photos',
      env: PhotosApiEnv,
      environment: { ...shared, UPLOADS_BUCKET: uploads.bucketName },
      errorImpact: 'Photos cannot be uploaded, their state cannot be read.',
      logRetention,
    });
    const posts = new AppFunction(this, 'PostsApi', {
      name: 'posts',
      env: PostsApiEnv,
      environment: shared,
      errorImpact: 'Posts cannot be made, read, changed or deleted, profiles show none.',
      logRetention,
    });
    const graph = new AppFunction(this, 'GraphApi', {
      name: 'graph',
      env: GraphApiEnv,
      environment: shared,
      errorImpact: 'Nobody can follow or unfollow, follower lists cannot be read.',
      logRetention,
    });
    const feeds = new AppFunction(this, 'FeedsApi', {
      name: 'feeds',
      env: FeedsApiEnv,
      environment: shared,
      errorImpact: 'Home feeds cannot be read.',
      logRetention,
    });
    const drafts = new AppFunction(this, 'DraftsApi', {
      name: 'drafts',
      env: DraftsApiEnv,
      environment: shared,
      errorImpact: 'Drafts, scheduled posts, archive, pins and links to posts cannot be read or changed.',
      logRetention,
    });
    const curation = new AppFunction(this, 'CurationApi', {
      name: 'curation',
      env: CurationApiEnv,
      environment: shared,
      errorImpact: 'Nobody can archive, pin or share posts by link, or answer invitations and tags.',
      logRetention,
    });
    const collections = new AppFunction(this, 'CollectionsApi', {
      name: 'collections',
      env: CollectionsApiEnv,
      environment: shared,
      errorImpact: 'Nobody can save posts, collections cannot be read or changed.',
      logRetention,
    });
    const engagement = new AppFunction(this, 'EngagementApi', {
      name: 'engagement',
      env: EngagementApiEnv,
      environment: { ...shared, REPOSTS: reposts },
      errorImpact: 'Nobody can like or repost, and insights cannot be read.',
      logRetention,
    });
    const comments = new AppFunction(this, 'CommentsApi', {
      name: 'comments',
      env: CommentsApiEnv,
      environment: shared,
      errorImpact: 'Comments cannot be written or read.',
      logRetention,
    });
    const notifications = new AppFunction(this, 'NotificationsApi', {
      name: 'notifications',
      env: NotificationsApiEnv,
      environment: { ...shared, ...pushes.callEnvironment },
      errorImpact: 'Notifications cannot be read, devices cannot subscribe to pushes.',
      logRetention,
    });
    withRows(drafts, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(curation, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(collections, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(engagement, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(comments, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(notifications, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(accounts, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(photos, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
    photos.allowObjects(['s3:PutObject'], uploads, '*'); // what the presigned addresses may do
    withRows(posts, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    withRows(graph, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
      'ConditionCheckItem',
    ]);
    withRows(feeds, ['BatchGetItem', 'Query']);
    this.byArea = {
      meta,
      accounts,
      photos,
      posts,
      drafts,
      curation,
      graph,
      feeds,
      engagement,
      collections,
      comments,
      notifications,
    };
  }
}
