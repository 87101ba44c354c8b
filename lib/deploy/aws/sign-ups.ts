/** What an operator does to sign-ups, because no person can. */
import { AdminConfirmSignUpCommand, AdminDeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Clients } from './account.ts';

export interface SignUps {
  /** Confirms one without the mailed code. */
  confirm(email: string): Promise<void>;
  /** Deletes the sign-in. */
  remove(email: string): Promise<void>;
}

/** The sign-ups of a pool. */
export const signUpsOf = (UserPoolId: string, { cognito }: Pick<Clients, 'cognito'>): SignUps => ({
  confirm: async (Username) => {
    await cognito.send(new AdminConfirmSignUpCommand({ UserPoolId, Username }));
  },
  remove: async (Username) => {
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
  },
});
