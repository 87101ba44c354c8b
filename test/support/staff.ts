/** People who work on the deployment. */
import { randomUUID } from 'node:crypto';
import { join as joinPath } from 'node:path';
import { Tokens } from '@suwar/local-cloud/tokens';
import { decodeJwt } from 'jose';
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import { identityRow } from '../../lambdas/accounts/identity-rows.ts';
import { AccountId } from '../../lambdas/kernel/ids.ts';
import type { StaffRole } from '../../lambdas/kernel/staff-role.ts';
import type { TestCloud } from './cloud.ts';
import { join, type Member } from './people.ts';

/** Gives an account roles, past all four eyes. */
export const giveRoles = async (
  cloud: Pick<TestCloud, 'changeRow'>,
  { accountId, tokens }: Pick<Member, 'accountId' | 'tokens'>,
  roles: readonly StaffRole[],
): Promise<void> => {
  await cloud.changeRow(profileRow.key({ accountId: AccountId.parse(accountId) }), { roles });
  const { iss: issuer = '', sub: subject = '' } = decodeJwt(tokens.accessToken);
  await cloud.changeRow(identityRow.key({ issuer, subject }), { secondFactorSince: 1 });
};

/** One of the staff, signed in with a second factor. */
export const joinStaff = async (
  cloud: Pick<TestCloud, 'apiUrl' | 'changeRow'>,
  name: string,
  roles: readonly StaffRole[],
): Promise<Member> => {
  const person = await join(cloud.apiUrl, name);
  await person.addSecondFactor();
  await giveRoles(cloud, person, roles);
  return { ...person, ...(await person.signInAgain()) };
};

/** A token of a sign-in of somebody that was so many seconds earlier than theirs. */
export const earlierTokenOf = async (
  cloud: Pick<TestCloud, 'dataDirectory'>,
  { tokens: { accessToken } }: Pick<Member, 'tokens'>,
  seconds: number,
): Promise<string> => {
  const { iat = 0, exp = 0, auth_time, ...claims } = decodeJwt<{ auth_time: number }>(accessToken);
  const tokens = await Tokens.load(joinPath(cloud.dataDirectory, 'cognito'));
  return tokens.sign({ ...claims, origin_jti: randomUUID(), auth_time: auth_time - seconds }, iat, exp);
};
