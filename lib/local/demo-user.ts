import { CONFIRMATION_CODE } from '@suwar/local-cloud';

/** The sign-in that `npm start` offers to try. */
export const DEMO_USER = { email: 'demo@example.com', password: 'Demo-of-Suwar-1' } as const;

async function call(identityUrl: string, operation: string, body: unknown): Promise<void> {
  const response = await fetch(identityUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok && !/UsernameExistsException|NotAuthorizedException/.test(text)) {
    throw new Error(`${operation} of ${DEMO_USER.email} was refused: ${text}`);
  }
}

/** Signs the demo user up, as an app would; it may be there from an earlier start. */
export async function createDemoUser(identityUrl: string, clientId: string): Promise<void> {
  const { email, password } = DEMO_USER;
  const UserAttributes = [{ Name: 'email', Value: email }];
  await call(identityUrl, 'SignUp', {
    ClientId: clientId,
    Username: email,
    Password: password,
    UserAttributes,
  });
  await call(identityUrl, 'ConfirmSignUp', {
    ClientId: clientId,
    Username: email,
    ConfirmationCode: CONFIRMATION_CODE,
  });
}
