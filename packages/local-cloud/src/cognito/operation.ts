import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import * as z from 'zod';
import { refusal } from './cognito-error.ts';
import type { UserPools } from './user-pools.ts';

/** What an operation of Cognito needs besides its request. */
export interface Surroundings {
  readonly pools: UserPools;
  now(): number;
  /** Tells the event bus of a call, as CloudTrail does where there is a trail. */
  readonly recordCall?: (operation: string, subject: string) => void;
}

/** An operation of Cognito: answers its JSON or throws a refusal. */
export type Operation = (request: unknown, surroundings: Surroundings) => Promise<unknown>;

/** Attributes in the list form of Cognito's API. */
export const AttributeList = z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) }));
/** Free values that an app hands to the triggers. */
export const ClientMetadata = z.optional(z.record(z.string(), z.string()));

/** Parses a request; what does not fit is the caller's fault. */
export function parseRequest<T>(schema: z.ZodType<T>, request: unknown): T {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw refusal(
    'InvalidParameterException',
    `${problems.length} validation error detected: ${problems.join('; ')}`,
  );
}

/** Whether answers must not tell if a user exists. */
export function guardsExistence(client: AppClient): boolean {
  return client.PreventUserExistenceErrors === 'ENABLED';
}

/** Where a code went, with the address masked as Cognito masks it. */
export function codeDelivery(attribute: 'email' | 'phone_number', address: string): unknown {
  const [name = '', domain = ''] = address.split('@');
  const masked =
    attribute === 'email'
      ? `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`
      : `+${'*'.repeat(Math.max(0, address.length - 5))}${address.slice(-4)}`;
  return {
    AttributeName: attribute,
    DeliveryMedium: attribute === 'email' ? 'EMAIL' : 'SMS',
    Destination: masked,
  };
}
