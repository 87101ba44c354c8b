/** Custom resources: makes a secret of the stack, and hands out its public half where it has one; refuses updates for another environment. */
import { answerCloudFormation, type Outcome, SigningKeyRequest } from '../signing-key/custom-resource.ts';
import { ensureSigningKey } from '../signing-key/ensure-signing-key.ts';
import { GuardRequest, guardEnvironment } from '../signing-key/environment-guard.ts';
import { kindsOfKeys } from '../signing-key/key-kinds.ts';
import { makeSigningKeyStore, type SigningKeyStore } from '../signing-key/signing-key-store.ts';

const decide = async (request: SigningKeyRequest, store: SigningKeyStore): Promise<Outcome> => {
  const { ParameterName: parameter, Kind } = request.ResourceProperties;
  if (request.RequestType === 'Delete') {
    // The physical id is the parameter's name. A failed creation is deleted too, under an id of CloudFormation's own.
    if (request.PhysicalResourceId === parameter) await store.remove(parameter);
    return { ok: true, physicalId: request.PhysicalResourceId, data: {} };
  }
  const { publicKey, secret } = await ensureSigningKey(store, parameter, kindsOfKeys[Kind]);
  const data = {
    ...(publicKey !== undefined && { PublicKey: publicKey }),
    ...(secret !== undefined && { Secret: secret }),
  };
  return { ok: true, physicalId: parameter, data, isSecret: secret !== undefined };
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
      reason: `The signing key could not be stored: ${reason}`,
    };
  });
  await answer(request, outcome);
};

export const handler = async (event: unknown): Promise<void> => {
  const guarded = GuardRequest.safeParse(event);
  if (guarded.success) await answerCloudFormation(guarded.data, guardEnvironment(guarded.data));
  else await handleSigningKeyRequest(event, makeSigningKeyStore());
};
