import { createHmac } from 'node:crypto';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partCloud } from '../support/part-cloud.ts';
import { makePool, PASSWORD, refused, type TestPool } from '../support/user-pool.ts';

/** The time-based one-time password of this moment, or of some steps of 30 seconds from now (RFC 6238). */
function totp(base32Secret: string, steps = 0): string {
  const bits = [...base32Secret.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

describe('Signing in to Cognito on this machine', () => {
  let pool: TestPool;

  beforeEach(async () => {
    pool = await makePool(partCloud());
  });
  afterEach(() => pool.part.stop());

  it('signs in by secure remote password with an independent client', async () => {
    await pool.signedUp('bob@example.com');
    const exchange = async (password: string) => {
      const session = createSrpSession('bob@example.com', password, pool.poolId, false);
      const begun = await pool.call(
        'InitiateAuth',
        wrapInitiateAuth(session, {
          ClientId: pool.clientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: 'bob@example.com' },
        }),
      );
      const signed = signSrpSession(session, { ChallengeParameters: begun.body.ChallengeParameters });
      return await pool.call(
        'RespondToAuthChallenge',
        wrapAuthChallenge(signed, {
          ClientId: pool.clientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: { USERNAME: begun.body.ChallengeParameters?.['USER_ID_FOR_SRP'] ?? '' },
        }),
      );
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await exchange(PASSWORD)).toMatchObject({
        status: 200,
        body: { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
      });
    }
    expect(await exchange('Wrong-horse-1')).toMatchObject(
      refused('NotAuthorizedException', 'Incorrect username or password.'),
    );
  });

  it('refuses flows that the client does not allow', async () => {
    pool = await makePool(pool.part, { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } });
    await pool.signedUp('ida@example.com');
    expect(await pool.signIn('ida@example.com')).toMatchObject(
      refused('InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'),
    );
    expect(await pool.refresh('x')).toMatchObject(refused('InvalidParameterException'));
  });

  it('asks for the second factor of people who set one up, in the session of their password only', async () => {
    await pool.signedUp('mia@example.com');
    const { AccessToken } = await pool.tokensOf('mia@example.com');
    const { body } = await pool.call('AssociateSoftwareToken', { AccessToken });
    const first = totp(body.SecretCode ?? '', -1);
    const code = totp(body.SecretCode ?? '');
    expect(await pool.call('VerifySoftwareToken', { AccessToken, UserCode: '000000' })).toMatchObject(
      refused('EnableSoftwareTokenMFAException', 'Code mismatch'),
    );
    expect(await pool.call('VerifySoftwareToken', { AccessToken, UserCode: first })).toMatchObject({
      body: { Status: 'SUCCESS' },
    });
    // Nothing is asked for before the preference says so.
    expect((await pool.signIn('mia@example.com')).body.AuthenticationResult).toBeDefined();
    await pool.call('SetUserMFAPreference', {
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    const challenged = await pool.signIn('mia@example.com');
    expect(challenged.body).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
    expect(challenged.body.AuthenticationResult).toBeUndefined();
    const respond = (session: string | undefined, given = code) =>
      pool.call('RespondToAuthChallenge', {
        ClientId: pool.clientId,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: session,
        ChallengeResponses: { USERNAME: 'mia@example.com', SOFTWARE_TOKEN_MFA_CODE: given },
      });
    expect(await respond('9b2b5a3e-0000-4000-8000-000000000000')).toMatchObject(
      refused('NotAuthorizedException', 'Invalid session for the user.'),
    );
    const session = challenged.body.Session;
    expect(await respond(session, '000000')).toMatchObject(refused('CodeMismatchException'));
    expect(await respond(session, first)).toMatchObject(refused('ExpiredCodeException'));
    expect(await respond(session)).toMatchObject({
      status: 200,
      body: { AuthenticationResult: { TokenType: 'Bearer' } },
    });
    expect(await respond(session)).toMatchObject(refused('NotAuthorizedException'));
  });

  it('keeps users, keys and ids over a restart', async () => {
    await pool.signedUp('lea@example.com');
    const before = await pool.tokensOf('lea@example.com');
    const ids = [pool.poolId, pool.clientId];
    await pool.part.stop({ keepData: true });
    pool = await makePool(partCloud({ dataDirectory: pool.part.cloud.dataDirectory }));
    expect([pool.poolId, pool.clientId]).toEqual(ids);
    expect((await pool.signIn('lea@example.com')).status).toBe(200);
    const keys = createRemoteJWKSet(new URL(`${pool.issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(before.AccessToken, keys)).resolves.toBeDefined();
    expect((await pool.refresh(before.RefreshToken)).status).toBe(200);
  });
});
