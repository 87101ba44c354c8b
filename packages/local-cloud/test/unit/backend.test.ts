import { describe, expect, it } from 'vitest';
import { backendAt } from '../../src/gateway/backend.ts';

describe('the backend of a service that is served elsewhere', () => {
  it('is another emulator', () => {
    expect(backendAt('dynamodb', 'http://127.0.0.1:9000', 'eu-central-1')).toEqual({
      endpoint: new URL('http://127.0.0.1:9000'),
    });
  });

  it('is called with the credentials of the environment when it is AWS', () => {
    expect(backendAt('s3', 'https://s3.eu-central-1.amazonaws.com', 'eu-central-1')).toEqual({
      endpoint: new URL('https://s3.eu-central-1.amazonaws.com'),
      resign: { service: 's3', region: 'eu-central-1' },
    });
  });

  it('is refused when its address is none', () => {
    expect(() => backendAt('sqs', 'localhost', 'eu-central-1')).toThrow(
      'The endpoint of sqs is not an address: localhost',
    );
  });
});
