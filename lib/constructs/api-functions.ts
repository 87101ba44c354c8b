import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { readingVariables } from '../../lambdas/api/reading-deps.ts';
import type { ApiFunction } from '../../lambdas/kernel/api-functions.ts';
import { apiFunctions } from '../../lambdas/kernel/api-functions.ts';
import { apiFunctionNames, needsOfApi } from '../topics/topics.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './identity.ts';
import type { Pushes } from './pushes.ts';
import type { AppTable } from './table.ts';
import { valuesOf } from './values-of.ts';

export interface ApiFunctionsProps {
  readonly table: AppTable;
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly uploads: Bucket;
  readonly pushes: Pushes;
  readonly logRetention: RetentionDays;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
  /** What the API throttles beyond. */
  readonly requestsPerSecond: number;
  /** Whether people are served. */
  readonly traffic: 'open' | 'closed';
}

/** The functions behind the API, each with what the topics need whose routes it answers. */
export class ApiFunctions extends Construct {
  private readonly made: ReadonlyMap<ApiFunction, AppFunction>;

  constructor(scope: Construct, id: string, props: ApiFunctionsProps) {
    super(scope, id);
    const { identity, pushes, delivery, table, uploads } = props;
    const values = {
      ISSUER: identity.issuer,
      CLIENT_ID: identity.clientId,
      TABLE_NAME: table.table.tableName,
      UPLOADS_BUCKET: uploads.bucketName,
      VAPID_PUBLIC_KEY: pushes.publicKey,
      REPOSTS: props.reposts,
      REQUESTS_PER_SECOND: String(props.requestsPerSecond),
      TRAFFIC: props.traffic,
      ...delivery.addressEnvironment,
      ...pushes.callEnvironment,
    };
    this.made = new Map(apiFunctionNames.map((name) => [name, this.make(name, props, values)]));
  }

  /** The function of a name. */
  of(name: ApiFunction): AppFunction {
    const made = this.made.get(name);
    if (made === undefined) throw new Error(`There is no API function ${name}`);
    return made;
  }

  private make(
    name: ApiFunction,
    { table, delivery, uploads, logRetention }: ApiFunctionsProps,
    values: Readonly<Record<string, string>>,
  ): AppFunction {
    const { access, variables, uploads: uploadActions } = needsOfApi(name);
    const reads = access.length > 0 ? readingVariables : [];
    const all = [...new Set([...reads, 'ISSUER' as const, 'CLIENT_ID' as const, ...variables])];
    const made = new AppFunction(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}Api`, {
      name,
      kind: 'api',
      ...valuesOf(name, all, values),
      errorImpact: apiFunctions[name].impact,
      logRetention,
    });
    if (access.length > 0) {
      table.allow(made, access);
      delivery.allowSigning(made);
    }
    if (uploadActions.length > 0) made.allowObjects(uploadActions, uploads, '*'); // what the presigned addresses may do
    return made;
  }
}
