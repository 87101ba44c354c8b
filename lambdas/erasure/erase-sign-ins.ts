/** Takes away by what an erased account was signed in to and found: users of the pool, identities, usernames, the avatar. */
import type { Account } from '../accounts/account.ts';
import { usernameRow } from '../accounts/account-rows.ts';
import { accountIdentityRow, addressRow, identityRow } from '../accounts/identity-rows.ts';
import type { IdentityStore } from '../accounts/identity-store.ts';
import { deleteAvatarWrite } from '../photos/photo-store.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Expression, Table } from '../platform/table.ts';
import type { DeleteUser } from './pool-user-store.ts';

export interface EraseSignInsDeps {
  readonly table: Table;
  readonly identities: Pick<IdentityStore, 'list'>;
  /** Deletes a user of the stack's own pool; undefined where there is none. */
  readonly deleteUser: DeleteUser | undefined;
  /** Of the stack's own pool. */
  readonly issuer: string;
}

export const eraseSignIns = async (
  { table, identities, deleteUser, issuer }: EraseSignInsDeps,
  { accountId, username, heldUsernames = [], avatar }: Account,
): Promise<void> => {
  const isTheirs: Expression = { expression: 'accountId = :account', values: { ':account': accountId } };
  for (const identity of await identities.list(accountId)) {
    if (identity.issuer === issuer) await deleteUser?.(identity.subject);
    await unlessRefused(table.delete(identityRow.key(identity), isTheirs));
    const { address: digest } = identity; // before the row that leads there
    if (digest !== undefined) await table.writeManyUnordered([], [addressRow.key({ digest, accountId })]);
    await table.writeManyUnordered([], [accountIdentityRow.key({ ...identity, accountId })]);
  }
  for (const name of [username, ...heldUsernames.map((held) => held.username)]) {
    await unlessRefused(table.delete(usernameRow.key({ username: name }), isTheirs));
  }
  if (avatar !== undefined) {
    const { delete: key, condition } = deleteAvatarWrite(avatar.photoId, accountId);
    await unlessRefused(table.delete(key, condition));
  }
};
