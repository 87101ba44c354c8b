/** How CloudFormation asks a custom resource and how it is answered. */
import * as z from 'zod/mini';
import { keyKinds } from './key-kinds.ts';

const Request = {
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResponseURL: z.url(),
  ResourceProperties: z.object({ ParameterName: z.string(), Kind: z._default(z.enum(keyKinds), 'media') }),
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export const SigningKeyRequest = z.discriminatedUnion('RequestType', [
  z.object({ RequestType: z.literal('Create'), ...Request }),
  z.object({ RequestType: z.literal('Update'), ...Request, PhysicalResourceId: z.string() }),
  z.object({ RequestType: z.literal('Delete'), ...Request, PhysicalResourceId: z.string() }),
]);
export type SigningKeyRequest = z.infer<typeof SigningKeyRequest>;

/** What an answer repeats of any request. */
export type AnsweredRequest = Pick<
  SigningKeyRequest,
  'StackId' | 'RequestId' | 'LogicalResourceId' | 'ResponseURL'
>;

/** What happened, before it is put into CloudFormation's words. */
export type Outcome =
  | {
      readonly ok: true;
      readonly physicalId: string;
      readonly data: Readonly<Record<string, string>>;
      /** Has CloudFormation mask the data wherever it shows them. */
      readonly isSecret?: boolean;
    }
  | { readonly ok: false; readonly physicalId: string; readonly reason: string };

/**
 * Tells CloudFormation the outcome. Throws when it was not taken, so that Lambda tries the request again.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 */
export const answerCloudFormation = async (
  request: AnsweredRequest,
  outcome: Outcome,
  send: typeof fetch = fetch,
): Promise<void> => {
  const { StackId, RequestId, LogicalResourceId } = request;
  const answer = await send(request.ResponseURL, {
    method: 'PUT',
    // The address is presigned for an empty content type.
    headers: { 'content-type': '' },
    body: JSON.stringify({
      StackId,
      RequestId,
      LogicalResourceId,
      PhysicalResourceId: outcome.physicalId,
      ...(outcome.ok
        ? { Status: 'SUCCESS', Data: outcome.data, ...(outcome.isSecret && { NoEcho: true }) }
        : { Status: 'FAILED', Reason: outcome.reason }),
    }),
  });
  if (!answer.ok) throw new Error(`CloudFormation answered ${answer.status}`);
};
