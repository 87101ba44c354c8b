/** How people leave whom Cognito lets delete their sign-in. */
import { expect } from 'vitest';
import * as z from 'zod';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, type Member } from '../../support/people.ts';

const Leaving = z.object({ status: z.string(), erasureDueAt: z.optional(z.number()) });

/** Whether an account is on its way out. */
export const leavingOf = async (cloud: TestCloud, { accountId }: Pick<Member, 'accountId'>) =>
  Leaving.parse(await operatorTable(cloud).get(profileRow.key({ accountId: AccountId.parse(accountId) })));

/** Deletes a sign-in at Cognito alone. */
export const deleteSignIn = async ({ client, tokens }: Member): Promise<void> => {
  const { identity } = dataOf(await client.GET('/v1/config'));
  const deleted = await fetch(identity.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.DeleteUser',
    },
    body: JSON.stringify({ AccessToken: tokens.accessToken }),
  });
  expect(deleted.status).toBe(200);
};
