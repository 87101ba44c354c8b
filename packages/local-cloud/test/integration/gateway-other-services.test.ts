import { once } from 'node:events';
import { createServer } from 'node:http';
import { DetectModerationLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerBackend } from '../../src/gateway/gateway-state.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const rekognition = createServer((_request, response) => {
  response.end(JSON.stringify({ ModerationLabels: [{ Name: 'Violence', Confidence: 90 }] }));
});
let local: GatewayCloud;

beforeAll(async () => {
  local = await startGatewayCloud();
  rekognition.listen(0, '127.0.0.1');
  await once(rekognition, 'listening');
});
afterAll(async () => {
  await local.stop();
  rekognition.closeAllConnections();
  rekognition.close();
});

it('passes pictures on to Rekognition for functions that may have them looked at', async () => {
  const detect = (functionId: string, Action: string) =>
    new RekognitionClient(
      local.clientOf(local.functionWith(functionId, [{ Effect: 'Allow', Action, Resource: '*' }])),
    ).send(new DetectModerationLabelsCommand({ Image: { Bytes: new Uint8Array(5_000_000) } }));
  await expect(detect('Early', 'rekognition:*')).rejects.toMatchObject({
    name: 'ServiceUnavailableException',
  });
  const address = rekognition.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  registerBackend(local.gateway, 'rekognition', new URL(`http://127.0.0.1:${port}`));
  const labels = await detect('Moderator', 'rekognition:DetectModerationLabels');
  expect(labels.ModerationLabels).toEqual([{ Name: 'Violence', Confidence: 90 }]);
  await expect(detect('Nobody', 'rekognition:DetectFaces')).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining(
      'is not authorized to perform: rekognition:DetectModerationLabels on resource: *',
    ),
  });
});

it('names a service that it does not have', async () => {
  const answer = await fetch(local.endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'TrentService.Encrypt', 'content-type': 'application/x-amz-json-1.1' },
    body: '{}',
  });
  expect(answer.status).toBe(501);
  expect(await answer.json()).toEqual({
    __type: 'UnknownOperationException',
    message: 'The local cloud does not have the service of TrentService.Encrypt.',
  });
});

it('tells everything to functions by the endpoint variables of the SDK', () => {
  expect(local.gateway.endpointEnvironment).toMatchObject({
    AWS_ENDPOINT_URL: local.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
    AWS_ENDPOINT_URL_S3: local.endpoint,
    AWS_ENDPOINT_URL_SQS: local.endpoint,
    AWS_ENDPOINT_URL_SSM: local.endpoint,
    AWS_ENDPOINT_URL_REKOGNITION: local.endpoint,
  });
});
