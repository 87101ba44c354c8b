/** Which environment a stack is of: what made it keeps others from updating it. */
import * as z from 'zod/mini';
import type { Outcome } from './custom-resource.ts';

export const GUARD_TYPE = 'Custom::Environment';

const Settings = z.object({ Environment: z.string() });

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export const GuardRequest = z.object({
  ResourceType: z.literal(GUARD_TYPE),
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResponseURL: z.url(),
  PhysicalResourceId: z.optional(z.string()),
  ResourceProperties: Settings,
  OldResourceProperties: z.optional(Settings),
});
export type GuardRequest = z.infer<typeof GuardRequest>;

/** The physical id is the environment. The way back of a refused update asks for what is already so, and passes. */
export const guardEnvironment = (request: GuardRequest): Outcome => {
  const { RequestType, ResourceProperties, PhysicalResourceId: made } = request;
  const asked = ResourceProperties.Environment;
  if (RequestType === 'Create' || made === undefined) return { ok: true, physicalId: asked, data: {} };
  if (RequestType === 'Update' && made !== asked) {
    const reason =
      `This stack is of environment ${made} and cannot become one of ${asked}: ` +
      `deploy with environments/${made}.json, or give environments/${asked}.json another name.`;
    return { ok: false, physicalId: made, reason };
  }
  return { ok: true, physicalId: made, data: {} };
};
