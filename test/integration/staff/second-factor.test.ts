/** Second factors of staff: what fails, and what a failure lets in, which is nobody. The pool is a stand-in, the table a real one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccountId } from '../../../lambdas/kernel/ids.ts';
import { MINUTE_MS, secondsOf } from '../../../lambdas/platform/durations.ts';
import { SessionId } from '../../../lambdas/sessions/session.ts';
import { makeSecondFactors } from '../../../lambdas/staff/second-factor.ts';
import { identityItems, identityOf, putRows, T0 } from '../../support/some-account.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

type Factors = ReturnType<typeof makeSecondFactors>;

let testTable: TestTable;
let pool: Server;
let issuer: string;
/** What the pool says of a user. */
let answer: { readonly status: number; readonly body: object };
let asked = 0;

beforeAll(async () => {
  testTable = await startTestTable();
  pool = createServer((_, response) => {
    asked += 1;
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => pool.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo = Object(pool.address());
  issuer = `http://127.0.0.1:${address.port}/pool`;
});
afterAll(async () => {
  pool.closeAllConnections();
  pool.close();
  await testTable.stop();
});

const withFactor = { status: 200, body: { Username: 'u', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] } };
const without = { status: 200, body: { Username: 'u' } };
const outOfOrder = { status: 500, body: { __type: 'InternalErrorException' } };
const signedOut = { status: 400, body: { __type: 'NotAuthorizedException' } };

let people = 0;
let signIn: { issuer: string; subject: string; origin: string; authTime: number };
const sessionId = SessionId.parse('b0Xk5sQy2mV9tRd3LwZf7A');
beforeEach(async () => {
  people += 1;
  asked = 0;
  const identity = identityOf(`staff ${people}`);
  await putRows(testTable.table, identityItems(identity, newAccountId()));
  signIn = { ...identity, origin: 'o', authTime: secondsOf(T0) };
});

const factorsOf = (ownPool = true): Factors => makeSecondFactors(testTable.table, { issuer, ownPool });
const ask = (factors: Factors, now = T0) => factors.require({ signIn, sessionId }, 'token', now);
const refused = (code: string) => ({ definition: { code } });

describe('a second factor', () => {
  it('that the pool does not know lets nobody in, and neither does a token that is over', async () => {
    for (const each of [without, signedOut]) {
      answer = each;
      await expect(ask(factorsOf())).rejects.toMatchObject(refused('second_factor_required'));
    }
  });

  it('counts for sign-ins after the service first knew of it alone', async () => {
    answer = withFactor;
    const factors = factorsOf();
    await expect(ask(factors)).rejects.toMatchObject(refused('second_factor_required'));
    signIn = { ...signIn, authTime: secondsOf(T0) + 1 };
    await expect(ask(factors, T0 + 1_000)).resolves.toBeUndefined();
  });

  it('lets nobody in while the pool is out of order, and says when to ask again', async () => {
    answer = outOfOrder;
    await expect(ask(factorsOf())).rejects.toMatchObject({
      ...refused('unavailable'),
      headers: { 'retry-after': '5' },
    });
  });

  it('is remembered for five minutes of a session, and counts no longer when it was taken away', async () => {
    answer = withFactor;
    const factors = factorsOf();
    await factors.note(signIn, T0);
    await ask(factors);
    answer = without;
    await ask(factors, T0 + 5 * MINUTE_MS - 1);
    expect(asked).toBe(1);
    await expect(ask(factors, T0 + 5 * MINUTE_MS)).rejects.toMatchObject(refused('second_factor_required'));
    // Set up again, it counts for later sign-ins alone: what was known of it is forgotten.
    answer = withFactor;
    await expect(ask(factors, T0 + 6 * MINUTE_MS)).rejects.toMatchObject(refused('second_factor_required'));
  });

  it('of another issuer is told by its token', async () => {
    const factors = factorsOf(false);
    await expect(ask(factors)).rejects.toMatchObject(refused('second_factor_required'));
    const withMethods = (methods: readonly string[]) =>
      factors.require({ signIn: { ...signIn, methods: [...methods] }, sessionId }, 'token', T0);
    await expect(withMethods(['pwd', 'face'])).rejects.toMatchObject(refused('second_factor_required'));
    await expect(withMethods(['pwd', 'otp'])).resolves.toBeUndefined();
    expect(asked).toBe(0);
  });
});
