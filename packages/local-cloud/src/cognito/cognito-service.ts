import { AwsError } from '../gateway/aws-error.ts';
import { callBackend } from '../gateway/backend.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { JsonService } from '../gateway/json-service.ts';
import { textOf } from '../gateway/narrow.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Cognito's operations for operators behind the gateway: on a user pool, by whoever may. */
export const cognito = jsonGatewayService(
  ['COGNITO_IDENTITY_PROVIDER'],
  ['AWSCognitoIdentityProviderService'],
  cognitoService,
);

function cognitoService(state: GatewayState): JsonService {
  const { accountId, identities, region } = state.context;
  return {
    service: 'cognito-idp',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.cognito.identity.idp.model',
    needsOf: ({ operation, input }) => {
      const pool = textOf(input['UserPoolId']) ?? '*';
      const resource = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${pool}`;
      return [{ action: `cognito-idp:${operation}`, resource }];
    },
    resourcePolicyOf: () => [],
    async perform({ request, body }) {
      const backend = state.backends.get('cognito-idp');
      if (backend === undefined) {
        throw new AwsError('ServiceUnavailableException', 503, 'The template has no user pool.');
      }
      const answer = await callBackend(backend, {
        method: 'POST',
        target: '/',
        // The server takes what is signed by the operator for let through.
        headers: {
          ...request.headers,
          authorization: `AWS4-HMAC-SHA256 Credential=${identities.operator.accessKeyId}/`,
        },
        body,
      });
      return { status: answer.status, body: answer.body };
    },
  };
}
