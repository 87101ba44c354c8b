import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignInWays } from '../../../lambdas/accounts/sign-in-provider.ts';
import { changePassword } from '../../../lambdas/password/change-password.ts';
import { sessionIdOf } from '../../../lambdas/sessions/session.ts';
import type { UserDirectory } from '../../../lambdas/sessions/user-directory.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const signIn = { issuer: 'https://issuer.test', subject: 'mona', origin: 'phone', username: 'a-uuid' };
const change = { previousPassword: 'three grey herons', newPassword: 'a lighthouse in the fog' };
const own: SignInWays = { ownPool: true, providers: ['Google'] };

const ask = vi.fn<UserDirectory['changePassword']>();
const endAll = vi.fn();
beforeEach(() => {
  ask.mockReset();
  endAll.mockReset();
});

const run = (ways = own, username = signIn.username) =>
  changePassword(
    { directory: ways.ownPool ? { changePassword: ask } : undefined, ways, endings: { endAll } },
    { accountId: idOf('mona'), signIn: { ...signIn, username }, accessToken: 'token' },
    change,
    T0,
  );

describe('a change of a password', () => {
  it('is asked for by the token of who asks, and ends all other sessions', async () => {
    ask.mockResolvedValue('changed');
    await run();
    expect(ask.mock.calls).toEqual([['token', change.previousPassword, change.newPassword]]);
    expect(endAll.mock.calls).toEqual([[idOf('mona'), { except: sessionIdOf(signIn) }, T0]]);
  });

  it.each([
    ['wrong', 'wrong_password', 403],
    ['not taken', 'invalid_request', 400],
    ['too often', 'too_many_requests', 429],
  ] as const)('that the pool finds %s is refused as %s, and ends nothing', async (outcome, code, status) => {
    ask.mockResolvedValue(outcome);
    await expect(run()).rejects.toMatchObject({ definition: { code, status } });
    expect(endAll).not.toHaveBeenCalled();
  });

  it.each([
    ['by another issuer', { ownPool: false, providers: [] }, signIn.username],
    ['by a provider', own, 'google_123'],
  ])('is refused without asking where somebody signs in %s', async (_, ways, username) => {
    await expect(run(ways, username)).rejects.toMatchObject({ definition: { code: 'conflict' } });
    expect(ask).not.toHaveBeenCalled();
    expect(endAll).not.toHaveBeenCalled();
  });
});
