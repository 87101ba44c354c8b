/** Whose account an identity leads to, remembered for a while by a container. */
import type { AccountId } from '../kernel/ids.ts';
import { strangerIdOf } from '../kernel/ids.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import type { Identity } from './identity.ts';
import type { IdentityStore } from './identity-store.ts';

const REMEMBERED_MS = 5 * MINUTE_MS;
const MAX_REMEMBERED = 10_000; // some 2 MB

interface Remembered {
  readonly accountId: AccountId;
  /** Milliseconds. */
  readonly until: number;
}

/**
 * Makes what knows callers by their identities: the first time in five minutes for half a read unit, then for none. Who has no account is
 * a stranger, whose id no account has; that is not remembered, and is asked with strong consistency, so that an account counts everywhere as
 * soon as it is made. `clock` in milliseconds.
 */
export const makeRecognition = (identities: () => Pick<IdentityStore, 'accountOf'>, clock: () => number) => {
  const remembered = new Map<string, Remembered>();

  const remember = (name: string, accountId: AccountId): AccountId => {
    remembered.delete(name); // so that the oldest stands first
    remembered.set(name, { accountId, until: clock() + REMEMBERED_MS });
    const [oldest] = remembered.keys();
    if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return accountId;
  };

  return async (identity: Identity): Promise<AccountId> => {
    const { issuer, subject } = identity;
    const name = `${issuer}\n${subject}`;
    const known = remembered.get(name);
    if (known !== undefined && known.until > clock()) return known.accountId;
    const found =
      (await identities().accountOf(identity)) ??
      (await identities().accountOf(identity, { consistent: true }));
    return found === undefined ? strangerIdOf(issuer, subject) : remember(name, found);
  };
};
