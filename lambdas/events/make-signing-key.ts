/** Custom resource: makes the key that media addresses are signed with, and hands out its public half. */
import { answerCloudFormation, type Outcome, SigningKeyRequest } from '../signing-key/custom-resource.ts';
import { keepSigningKey } from '../signing-key/keep-signing-key.ts';
import { makeSigningKeyStore, type SigningKeyStore } from '../signing-key/signing-key-store.ts';

const decide = async (request: SigningKeyRequest, store: SigningKeyStore): Promise<Outcome> => {
  const parameter = request.ResourceProperties.ParameterName;
  if (request.RequestType === 'Delete') {
    // The physical id is the parameter's name. A failed creation is deleted too, under an id of CloudFormation's own.
    if (request.PhysicalResourceId === parameter) await store.remove(parameter);
    return { ok: true, physicalId: request.PhysicalResourceId, data: {} };
  }
  const PublicKey = await keepSigningKey(store, parameter);
  return { ok: true, physicalId: parameter, data: { PublicKey } };
};

/** Answers one request of CloudFormation. A failure of ours is answered at once, so that a deployment does not hang. */
export const handleSigningKeyRequest = async (
  event: unknown,
  store: SigningKeyStore,
  answer = answerCloudFormation,
): Promise<void> => {
  const request = SigningKeyRequest.parse(event);
  const outcome = await decide(request, store).catch((error: unknown): Outcome => {
    const reason = error instanceof Error ? error.message : 'unknown';
    return {
      ok: false,
      physicalId: 'PhysicalResourceId' in request ? request.PhysicalResourceId : 'none',
      reason: `The signing key could not be kept: ${reason}`,
    };
  });
  await answer(request, outcome);
};

export const handler = (event: unknown): Promise<void> =>
  handleSigningKeyRequest(event, makeSigningKeyStore());
