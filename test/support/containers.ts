/** A container of an API function as far as it knows callers, with a clock to move. */
import { makeAccountStore } from '../../lambdas/accounts/account-store.ts';
import type { SignIn } from '../../lambdas/accounts/identity.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { secondsOf } from '../../lambdas/platform/durations.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { makeCallers } from '../../lambdas/sessions/recognize.ts';
import { makeSessionStore } from '../../lambdas/sessions/session-store.ts';
import { identityOf, T0 } from './some-account.ts';

export const someRead: RouteSpec = {
  method: 'GET',
  path: '/v1/things',
  access: 'token',
  summary: 'Read things',
  reply: { status: 200 },
};

/** A sign-in of a person named in a test. `origin` tells it from others of the same person, `at` in milliseconds. */
export const signInOf = (name: string, origin = 'phone', at = T0): SignIn => ({
  ...identityOf(name),
  origin,
  authTime: secondsOf(at),
});

export const newContainer = (table: Table) => {
  let now = T0;
  const callers = makeCallers(
    () => ({ sessions: makeSessionStore(table), accounts: makeAccountStore(table) }),
    () => now,
  );
  const place = { device: 'Suwar/1.0', country: 'LB' };
  const recognize = (signIn: SignIn, spec = someRead) => callers.recognize(signIn, spec, () => place);
  return {
    ...callers,
    recognize,
    /** The id by which somebody is known. */
    idOf: async (signIn: SignIn) => (await recognize(signIn)).accountId,
    place,
    now: () => now,
    wait: (ms: number) => {
      now += ms;
    },
  };
};
