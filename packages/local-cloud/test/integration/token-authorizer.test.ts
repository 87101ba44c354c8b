import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTokenAuthorizer } from '../../src/http-api/token-authorizer.ts';
import { type Behaviour, startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

let issuer: TokenIssuer;
let headers: Readonly<Record<string, string>>;

beforeAll(async () => {
  issuer = await startTokenIssuer();
  const exp = Math.floor(Date.now() / 1_000) + 600;
  headers = { authorization: `Bearer ${await issuer.sign({ sub: 'abc', client_id: 'client', exp })}` };
});
afterAll(() => issuer.stop());

const authorizer = () =>
  makeTokenAuthorizer({
    issuer: issuer.issuer,
    audience: ['client'],
    header: 'authorization',
    now: Date.now,
  });

describe('a token whose issuer cannot be asked', () => {
  const failures: readonly Behaviour[] = [500, 404, '<html>', 'never'];

  it.each(failures)(
    'is refused as the discovery document answers %s, and admitted afterwards',
    async (how) => {
      const checks = authorizer();
      issuer.behave({ discovery: how });
      expect(await checks.authorize(headers, [])).toEqual({
        decision: 'unauthorized',
        challenge:
          'Bearer scope="" error="invalid_token" error_description="OIDC discovery endpoint communication error"',
      });
      issuer.behave({ discovery: 'well' });
      expect(await checks.authorize(headers, [])).toMatchObject({ decision: 'admitted' });
    },
  );

  it.each(failures)('is refused as the keys answer %s, and admitted afterwards', async (how) => {
    const checks = authorizer();
    issuer.behave({ keys: how });
    expect(await checks.authorize(headers, [])).toEqual({
      decision: 'unauthorized',
      challenge: 'Bearer scope="" error="invalid_token" error_description="JWKS communication error"',
    });
    issuer.behave({ keys: 'well' });
    expect(await checks.authorize(headers, [])).toMatchObject({ decision: 'admitted' });
  });
});
