import type { Asking } from './authorize.ts';
import { AwsError } from './aws-error.ts';
import type { GatewayContext } from './gateway-state.ts';
import type { Caller } from './identities.ts';
import type { ReceivedRequest } from './received-request.ts';
import { FUNCTION_HEADER, SERVICE_HEADER, SOURCE_ARN_HEADER } from './service-principal.ts';
import { type SignatureClaim, signatureIsRight } from './signature.ts';

/** How far a signature's time may be off. */
const CLOCK_SKEW_MS = 15 * 60 * 1000;

/** Codes of a service for what can be wrong with a signature. */
export interface SignatureErrors {
  readonly unknownKey: () => AwsError;
  readonly wrongSignature: () => AwsError;
  readonly skewed: () => AwsError;
}

/** The holder of the credentials that a request was signed with in its headers; throws when the signature is not right. */
export async function authenticate(
  gateway: GatewayContext,
  request: ReceivedRequest,
  claim: SignatureClaim,
  payloadHash: string,
  errors: SignatureErrors,
): Promise<Caller> {
  const caller = gateway.identities.callerOf(claim.accessKeyId);
  if (caller === undefined) throw errors.unknownKey();
  if (!(await signatureIsRight(request, claim, caller.credentials, payloadHash)))
    throw errors.wrongSignature();
  // The local cloud's clock may have been moved while the caller's process kept the real one, or the other way round.
  const offset = Math.min(Math.abs(gateway.now() - claim.signedAt), Math.abs(Date.now() - claim.signedAt));
  if (offset > CLOCK_SKEW_MS) throw errors.skewed();
  return caller;
}

/** Whom a call is checked as; undefined when it is not checked, which only the operator's own calls are. */
export function askingOf(
  gateway: GatewayContext,
  caller: Caller,
  request: ReceivedRequest,
): Asking | undefined {
  if (caller.kind === 'function') return caller;
  const functionId = request.headers[FUNCTION_HEADER];
  if (functionId !== undefined) {
    const polledFor = gateway.identities.functionOf(functionId);
    if (polledFor === undefined) {
      throw new AwsError('AccessDenied', 403, `The function ${functionId} has no role.`);
    }
    return { ...polledFor, kind: 'poller' };
  }
  const service = request.headers[SERVICE_HEADER];
  if (service === undefined) return undefined;
  return { kind: 'service', service, sourceArn: request.headers[SOURCE_ARN_HEADER] ?? '' };
}
