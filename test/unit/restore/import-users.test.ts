import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExportedUser } from '../../../lambdas/accounts/user-export.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { importUsers } from '../../../lib/restore/import-users.ts';
import { makeRestoredPool } from '../../../lib/restore/user-pool.ts';
import { idOf, someAccount } from '../../support/some-account.ts';

const cognito = mockClient(CognitoIdentityProviderClient);
const ISSUER = 'https://pool.example';

interface User {
  readonly sub: string;
  isVerified: boolean;
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED' | 'UNCONFIRMED';
  isEnabled: boolean;
}
let users: Map<string, User>;
let links: Map<string, AccountId>;

const attributesOf = ({ sub, isVerified }: User) => [
  { Name: 'sub', Value: sub },
  { Name: 'email_verified', Value: String(isVerified) },
];

beforeEach(() => {
  cognito.reset();
  users = new Map();
  links = new Map();
  cognito.on(AdminCreateUserCommand).callsFake(({ Username }) => {
    if (users.has(Username)) throw new UsernameExistsException({ message: 'no', $metadata: {} });
    const user: User = {
      sub: `new-${Username}`,
      isVerified: true,
      status: 'FORCE_CHANGE_PASSWORD',
      isEnabled: true,
    };
    users.set(Username, user);
    return { User: { Attributes: attributesOf(user) } };
  });
  cognito.on(AdminGetUserCommand).callsFake(({ Username }) => {
    const user = users.get(Username);
    return { UserAttributes: user && attributesOf(user), UserStatus: user?.status };
  });
  cognito.on(AdminSetUserPasswordCommand).callsFake(({ Username }) => {
    const user = users.get(Username);
    if (user) user.status = 'CONFIRMED';
    return {};
  });
  cognito.on(AdminDisableUserCommand).callsFake(({ Username }) => {
    const user = users.get(Username);
    if (user) user.isEnabled = false;
    return {};
  });
});

const run = (exported: readonly ExportedUser[], withAccounts: readonly string[]) =>
  importUsers(
    {
      accounts: {
        many: async (ids) =>
          new Map(
            withAccounts
              .map((name) => someAccount(name))
              .filter(({ accountId }) => ids.includes(accountId))
              .map((account) => [account.accountId, account]),
          ),
      },
      identities: {
        accountOf: async ({ subject }) => links.get(subject),
        link: async ({ subject }, accountId) => {
          if (links.has(subject)) return false;
          links.set(subject, accountId);
          return true;
        },
      },
      pool: makeRestoredPool(new CognitoIdentityProviderClient({}), 'pool'),
      issuer: ISSUER,
      clock: () => 0,
    },
    exported,
  );

const exported = (name: string, more: Partial<ExportedUser> = {}): ExportedUser => ({
  email: `${name}@example.org`,
  subject: `old-${name}`,
  accountId: idOf(name),
  ...more,
});

describe('an import of users', () => {
  it('leads everybody to the account that they had, once, however often it runs', async () => {
    const all = [exported('alice'), exported('bob', { isDisabled: true })];
    const outcome = { linked: 2, withoutAccount: 0, conflicts: [] };
    expect(await run(all, ['alice', 'bob'])).toEqual(outcome);
    expect(await run(all, ['alice', 'bob'])).toEqual(outcome);
    expect(users.size).toBe(2);
    expect(links.get('new-alice@example.org')).toBe(idOf('alice'));
    expect(users.get('alice@example.org')).toMatchObject({ status: 'CONFIRMED', isEnabled: true });
    expect(users.get('bob@example.org')).toMatchObject({ isEnabled: false });
  });

  it('sends nobody a mail and sets passwords that nobody knows', async () => {
    await run([exported('alice'), exported('bob')], ['alice', 'bob']);
    for (const call of cognito.commandCalls(AdminCreateUserCommand))
      expect(call.args[0].input.MessageAction).toBe('SUPPRESS');
    const passwords = cognito
      .commandCalls(AdminSetUserPasswordCommand)
      .map(({ args: [{ input }] }) => input.Password);
    expect(new Set(passwords).size).toBe(2);
  });

  it('makes nobody a user who was erased', async () => {
    expect(await run([exported('gone')], [])).toEqual({ linked: 0, withoutAccount: 1, conflicts: [] });
    expect(users.size).toBe(0);
  });

  it('gives no account to who has the address without having proved it', async () => {
    const squatter: User = { sub: 'squatter', isVerified: false, status: 'UNCONFIRMED', isEnabled: true };
    users.set('alice@example.org', squatter);
    const alice = exported('alice');
    expect(await run([alice], ['alice'])).toEqual({ linked: 0, withoutAccount: 0, conflicts: [alice] });
    expect(links.size).toBe(0);
    expect(users.get('alice@example.org')).toEqual(squatter);
  });

  it('gives no second account to who has made one meanwhile', async () => {
    users.set('alice@example.org', { sub: 'back', isVerified: true, status: 'CONFIRMED', isEnabled: true });
    links.set('back', idOf('another'));
    const alice = exported('alice', { isDisabled: true });
    expect(await run([alice], ['alice'])).toMatchObject({ linked: 0, conflicts: [alice] });
    expect(links.get('back')).toBe(idOf('another'));
    expect(users.get('alice@example.org')?.isEnabled).toBe(true);
  });

  it.each(['the password', 'the account'])('that was killed before %s was set goes on', async (what) => {
    if (what === 'the password') cognito.on(AdminSetUserPasswordCommand).rejectsOnce(new Error('Killed'));
    const all = [exported('alice')];
    if (what === 'the password') await expect(run(all, ['alice'])).rejects.toThrow('Killed');
    else {
      await run(all, ['alice']);
      links.clear();
    }
    cognito.on(AdminSetUserPasswordCommand).callsFake(({ Username }) => {
      const user = users.get(Username);
      if (user) user.status = 'CONFIRMED';
      return {};
    });
    expect(await run(all, ['alice'])).toMatchObject({ linked: 1 });
    expect(users.get('alice@example.org')?.status).toBe('CONFIRMED');
    expect(links.get('new-alice@example.org')).toBe(idOf('alice'));
  });
});
