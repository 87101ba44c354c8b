import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from '../../../lib/local-cloud/gateway/backend.ts';

const ours = new URL('http://127.0.0.1:8000');

describe('the backend of a service', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is our emulator, unless the environment names another', () => {
    expect(chooseBackend('dynamodb', 'eu-central-1', ours)).toEqual({ endpoint: ours });
    vi.stubEnv('SUWAR_DYNAMODB_ENDPOINT', 'http://127.0.0.1:9000');
    expect(chooseBackend('dynamodb', 'eu-central-1', ours)).toEqual({
      endpoint: new URL('http://127.0.0.1:9000'),
    });
    expect(chooseBackend('s3', 'eu-central-1', ours)).toEqual({ endpoint: ours });
  });

  it('is called with the credentials of the environment when it is AWS', () => {
    vi.stubEnv('SUWAR_S3_ENDPOINT', 'https://s3.eu-central-1.amazonaws.com');
    expect(chooseBackend('s3', 'eu-central-1', undefined)).toEqual({
      endpoint: new URL('https://s3.eu-central-1.amazonaws.com'),
      resign: { service: 's3', region: 'eu-central-1' },
    });
  });

  it('is refused when its address is none', () => {
    vi.stubEnv('SUWAR_SQS_ENDPOINT', 'localhost');
    expect(() => chooseBackend('sqs', 'eu-central-1', ours)).toThrow(
      'SUWAR_SQS_ENDPOINT is not an address: localhost',
    );
  });
});
