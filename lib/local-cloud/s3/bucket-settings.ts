import type { PolicyStatement } from '../contract.ts';

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

/** ARN of a bucket. */
export function bucketArnOf(name: string): string {
  return `arn:aws:s3:::${name}`;
}
