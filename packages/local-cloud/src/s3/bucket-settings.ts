import type { PolicyStatement } from '../contract/contract.ts';
import { perGateway } from '../gateway/gateway-state.ts';

/** A rule of a bucket's CORS configuration. */
export interface CorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAgeSeconds: number | undefined;
}

/** A lifecycle rule that lets objects expire. */
export interface ExpirationRule {
  readonly prefix: string;
  readonly days: number;
}

/** What the gateway knows of a bucket. */
export interface BucketSettings {
  readonly name: string;
  readonly arn: string;
  /** Statements of the bucket policy. */
  policy: readonly PolicyStatement[];
  readonly cors: readonly CorsRule[];
  readonly expiration: readonly ExpirationRule[];
  /** Whether events of the bucket go to the event bus. */
  sendsEvents: boolean;
}

/** The buckets behind each gateway, by name. */
export const buckets = perGateway(() => new Map<string, BucketSettings>());

/** ARN of a bucket. */
export function bucketArnOf(name: string): string {
  return `arn:aws:s3:::${name}`;
}
