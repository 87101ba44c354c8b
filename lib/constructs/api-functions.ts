import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { readingVariables } from '../../lambdas/api/reading-deps.ts';
import type { ApiFunction } from '../../lambdas/kernel/api-functions.ts';
import { apiFunctions } from '../../lambdas/kernel/api-functions.ts';
import type { ServiceInformation } from '../../lambdas/meta/meta-contract.ts';
import { objects as photoObjects } from '../../lambdas/photos/photo-data.ts';
import { objects as policyObjects } from '../../lambdas/policy/policy-data.ts';
import { objects as preservationObjects } from '../../lambdas/preservation/preservation-data.ts';
import type { Place } from '../../lambdas/residency/place.ts';
import { apiFunctionNames, needsOfApi } from '../topics/topics.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './identity.ts';
import type { PolicyEnvironment } from './policy-environment.ts';
import type { Pushes } from './pushes.ts';
import type { AppTable } from './table.ts';
import { valuesOf } from './values-of.ts';
import type { WayOut } from './way-out.ts';

export interface ApiFunctionsProps {
  readonly table: AppTable;
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly uploads: Bucket;
  readonly pushes: Pushes;
  readonly wayOut: WayOut;
  readonly logRetention: RetentionDays;
  /** How the moderation policy is changed, and which change is tried. */
  readonly policyEnvironment: PolicyEnvironment;
  /** Where data lie. */
  readonly places: readonly Place[];
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
  /** How to reach who runs the service, and its terms and guidelines. */
  readonly information: ServiceInformation;
  /** What the API throttles beyond. */
  readonly requestsPerSecond: number;
  /** By how much the quotas of callers are larger than the product's own. */
  readonly rateLimitFactor: number;
  /** Who becomes the first administrator. */
  readonly firstAdministrator: string | undefined;
  /** Whether people are served. */
  readonly traffic: 'open' | 'closed';
  /** Digests of the secrets that the distribution `web` is known by; undefined where it does not lead to the API. */
  readonly webDigests: string | undefined;
}

/** The terms that accounts have to accept, as functions read them; empty where there are none. */
const termsVariable = ({ terms }: ServiceInformation): string =>
  terms?.version === undefined ? '' : JSON.stringify(terms);

/** The functions behind the API, each with what the topics need whose routes it answers. */
export class ApiFunctions extends Construct {
  private readonly made: ReadonlyMap<ApiFunction, AppFunction>;

  constructor(scope: Construct, id: string, props: ApiFunctionsProps) {
    super(scope, id);
    const { identity, pushes, delivery, table, uploads } = props;
    const values = {
      ISSUER: identity.issuer,
      CLIENT_ID: identity.clientId,
      USER_POOL_ID: identity.userPool?.userPoolId ?? '',
      SIGN_IN_URL: identity.pages?.url ?? '',
      SIGN_IN_PROVIDERS: identity.pages?.providers.join() ?? '',
      SIGN_IN_PROMPTS: identity.pages?.prompts === true ? 'yes' : 'no',
      TABLE_NAME: table.table.tableName,
      UPLOADS_BUCKET: uploads.bucketName,
      MEDIA_BUCKET: delivery.media.bucketName,
      ...props.policyEnvironment,
      VAPID_PUBLIC_KEY: pushes.publicKey,
      EXPORT_PUBLIC_KEY: props.wayOut.exportPublicKey,
      RESIDENCY: JSON.stringify(props.places),
      REPOSTS: props.reposts,
      SERVICE_INFORMATION: JSON.stringify(props.information),
      TERMS: termsVariable(props.information),
      REQUESTS_PER_SECOND: String(props.requestsPerSecond),
      RATE_LIMIT_FACTOR: String(props.rateLimitFactor),
      FIRST_ADMINISTRATOR: props.firstAdministrator ?? '',
      TRAFFIC: props.traffic,
      ...(props.webDigests !== undefined && { WEB_DIGESTS: props.webDigests }),
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

  /** All of them. */
  get all(): readonly AppFunction[] {
    return [...this.made.values()];
  }

  private make(
    name: ApiFunction,
    { table, identity, delivery, uploads, logRetention, webDigests }: ApiFunctionsProps,
    values: Readonly<Record<string, string>>,
  ): AppFunction {
    const needs = needsOfApi(name);
    const { access, variables, uploads: uploadActions, hashFiles, preserved, userPool: poolActions } = needs;
    const reads = access.length > 0 ? readingVariables : [];
    const ofWeb = webDigests === undefined ? [] : (['WEB_DIGESTS'] as const);
    const ofAll = ['ISSUER', 'CLIENT_ID', 'RATE_LIMIT_FACTOR', 'TERMS'] as const;
    const all = [...new Set([...reads, ...ofAll, ...variables, ...ofWeb])];
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
    if (uploadActions.length > 0) made.allowObjects(uploadActions, uploads, photoObjects.uploads); // what the presigned addresses may do
    if (preserved.length > 0) made.allowObjects(preserved, delivery.media, preservationObjects.preserved);
    if (hashFiles.length > 0) made.allowObjects(hashFiles, delivery.media, policyObjects.hashFiles);
    if (poolActions.length > 0 && identity.userPool !== undefined) {
      made.allow(poolActions, [identity.userPool.userPoolArn]);
    }
    return made;
  }
}
