import { AwsError } from '../gateway/aws-error.ts';
import { callBackend } from '../gateway/backend.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { JsonService } from '../gateway/json-service.ts';

/** Rekognition takes pictures of 5 MB inline, which base64 makes a third longer. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Rekognition behind the gateway. Its actions on pictures know no resource. */
export const rekognition = jsonGatewayService(['REKOGNITION'], ['RekognitionService'], rekognitionService);

function rekognitionService(state: GatewayState): JsonService {
  return {
    service: 'rekognition',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.rekognition',
    needsOf: (call) => [{ action: `rekognition:${call.operation}`, resource: '*' }],
    resourcePolicyOf: () => [],
    async perform({ request, body }) {
      const backend = state.backends.get('rekognition');
      if (backend === undefined) {
        throw new AwsError('ServiceUnavailableException', 503, 'The local cloud runs without Rekognition.');
      }
      const answer = await callBackend(backend, {
        method: 'POST',
        target: '/',
        headers: request.headers,
        body,
      });
      return { status: answer.status, body: answer.body };
    },
  };
}
