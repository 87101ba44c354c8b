import { askingOf, authenticate, type SignatureErrors } from '../gateway/authenticate.ts';
import type { Asking } from '../gateway/authorize.ts';
import { AwsError } from '../gateway/aws-error.ts';
import type { GatewayContext } from '../gateway/gateway-state.ts';
import type { ConditionContext } from '../gateway/policy-conditions.ts';
import { queryValue, type ReceivedRequest } from '../gateway/received-request.ts';
import { type SignatureClaim, signatureClaimOf, signatureIsRight } from '../gateway/signature.ts';

/** Who sent a request to S3. */
export interface S3Sender {
  /** Undefined for the operator, whose calls are not checked. */
  readonly asking: Asking | undefined;
  /** Whether the sender is a function itself, and not somebody with an address that it presigned. */
  readonly signedInHeader: boolean;
  /** What stands for the body in the signature: its SHA-256, or a word that it is not signed. */
  readonly payloadHash: string;
  readonly context: ConditionContext;
}

/** Longest life of a presigned address: a week. */
const MAX_EXPIRY_SECONDS = 604_800;

const UNSIGNED = 'UNSIGNED-PAYLOAD';

const wrongSignature = (): AwsError =>
  new AwsError(
    'SignatureDoesNotMatch',
    403,
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
const unknownKey = (): AwsError =>
  new AwsError(
    'InvalidAccessKeyId',
    403,
    'The AWS Access Key Id you provided does not exist in our records.',
  );

const ERRORS: SignatureErrors = {
  unknownKey,
  wrongSignature,
  skewed: () =>
    new AwsError(
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and the current time is too large.',
    ),
};

/**
 * Finds out who sent a request; throws in S3's words when a signature is wrong, too old, or does not cover what it must.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export async function authenticateS3(gateway: GatewayContext, request: ReceivedRequest): Promise<S3Sender> {
  const claim = signatureClaimOf(request);
  if (claim === undefined) {
    return { asking: { kind: 'anonymous' }, signedInHeader: false, payloadHash: UNSIGNED, context: {} };
  }
  if (claim === 'malformed') throw malformed(request);
  if (claim.form === 'query') return await authenticatePresigned(gateway, request, claim);
  const payloadHash = request.headers['x-amz-content-sha256'];
  if (payloadHash === undefined) {
    throw new AwsError(
      'InvalidRequest',
      400,
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  const caller = await authenticate(gateway, request, claim, payloadHash, ERRORS);
  refuseUnsignedHeaders(request, claim);
  return {
    asking: askingOf(gateway, caller, request),
    signedInHeader: true,
    payloadHash,
    context: signatureContext(gateway, claim, 'REST-HEADER'),
  };
}

async function authenticatePresigned(
  gateway: GatewayContext,
  request: ReceivedRequest,
  claim: SignatureClaim,
): Promise<S3Sender> {
  checkExpiry(claim);
  const caller = gateway.identities.callerOf(claim.accessKeyId);
  if (caller === undefined) throw unknownKey();
  const payloadHash =
    queryValue(request.query, 'X-Amz-Content-Sha256') ??
    queryValue(request.query, 'x-amz-content-sha256') ??
    (claim.signedHeaders.includes('x-amz-content-sha256')
      ? request.headers['x-amz-content-sha256']
      : undefined) ??
    UNSIGNED;
  const expiresAt = claim.signedAt + claim.expiresIn * 1000;
  const serverTime = gateway.now();
  if (serverTime > expiresAt) {
    throw new AwsError('AccessDenied', 403, 'Request has expired', {
      'X-Amz-Expires': String(claim.expiresIn),
      Expires: isoSeconds(expiresAt),
      ServerTime: isoSeconds(serverTime),
    });
  }
  if (!(await signatureIsRight(request, claim, caller.credentials, payloadHash))) throw wrongSignature();
  refuseUnsignedHeaders(request, claim);
  return {
    asking: askingOf(gateway, caller, request),
    signedInHeader: false,
    payloadHash,
    context: signatureContext(gateway, claim, 'REST-QUERY-STRING'),
  };
}

function checkExpiry(claim: SignatureClaim): void {
  const invalid = (message: string): AwsError =>
    new AwsError('AuthorizationQueryParametersError', 400, message);
  if (!Number.isInteger(claim.expiresIn)) throw invalid('X-Amz-Expires should be a number');
  if (claim.expiresIn < 0) throw invalid('X-Amz-Expires must be non-negative');
  if (claim.expiresIn > MAX_EXPIRY_SECONDS) {
    throw invalid(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  }
}

/** Every header of Amazon's own must be signed, so that nobody can add one to an address he was given. */
function refuseUnsignedHeaders(request: ReceivedRequest, claim: SignatureClaim): void {
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name),
  );
  if (unsigned.length > 0) {
    throw new AwsError(
      'AccessDenied',
      403,
      'There were headers present in the request which were not signed',
      {
        HeadersNotSigned: unsigned.join(', '),
      },
    );
  }
  if (!claim.signedHeaders.includes('host')) throw wrongSignature();
}

function malformed(request: ReceivedRequest): AwsError {
  if (request.headers['authorization'] !== undefined) {
    return new AwsError('AuthorizationHeaderMalformed', 400, 'The authorization header is malformed.');
  }
  return new AwsError(
    'AuthorizationQueryParametersError',
    400,
    'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
  );
}

function signatureContext(gateway: GatewayContext, claim: SignatureClaim, type: string): ConditionContext {
  return {
    's3:authtype': [type],
    's3:signatureversion': ['AWS4-HMAC-SHA256'],
    's3:signatureage': [String(Math.max(0, gateway.now() - claim.signedAt))],
  };
}

function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
