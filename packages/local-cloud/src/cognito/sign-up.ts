import { attributeValue, type User } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import { refusal, unknownUser, wrongCode } from './cognito-error.ts';
import {
  AttributeList,
  ClientMetadata,
  codeDelivery,
  guardsExistence,
  type Operation,
  parseRequest,
} from './operation.ts';
import { checkPassword } from './password-policy.ts';
import { isExternal } from './pool-services.ts';
import { checkWritable, foldedAttributes } from './user-attributes.ts';
import { type ClientAndPool, CONFIRMATION_CODE, foldedLogin } from './user-pools.ts';

const SIGN_UP_CODE_LIFE_MS = 24 * 3_600_000;
const RESET_CODE_LIFE_MS = 3_600_000;

const Login = z.string().check(z.minLength(1), z.maxLength(128));
const SignUpRequest = z.object({
  ClientId: z.string(),
  Username: Login,
  Password: z.string(),
  UserAttributes: z.optional(AttributeList),
  ClientMetadata,
});
const CodeRequest = z.object({ ClientId: z.string(), Username: Login, ClientMetadata });
const ConfirmRequest = z.object({
  ClientId: z.string(),
  Username: Login,
  ConfirmationCode: z.string(),
  ClientMetadata,
});
const ResetRequest = z.object({ ...ConfirmRequest.shape, Password: z.string() });
const SignUpAnswer = z.object({ UserConfirmed: z.boolean(), UserSub: z.string() });

const signUp: Operation = async (input, { pools }) => {
  const request = parseRequest(SignUpRequest, input);
  const { client, pool } = await pools.clientAndPool(request.ClientId);
  if (pool.options.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    throw refusal('NotAuthorizedException', 'SignUp is not permitted for this user pool');
  }
  const login = foldedLogin(pool, request.Username);
  const byAddress = pool.options.UsernameAttributes ?? [];
  if (byAddress.includes('email') && !byAddress.includes('phone_number') && !isAddress(login)) {
    throw refusal('InvalidParameterException', 'Username should be an email.');
  }
  checkPassword(request.Password, pool.options.Policies?.PasswordPolicy ?? {});
  const attributes = foldedAttributes(pool, request.UserAttributes ?? []);
  checkWritable(attributes, client, pool);
  const email = attributes.find(({ Name }) => Name === 'email')?.Value;
  const taken = [login, ...(byAddress.includes('email') && email !== undefined ? [email] : [])];
  for (const name of taken) {
    if (await pools.userOf(pool, name)) {
      throw refusal(
        'UsernameExistsException',
        byAddress.length > 0 ? 'An account with the given email already exists.' : 'User already exists',
      );
    }
  }
  const answer = SignUpAnswer.parse(
    await pools.run('SignUp', { ...request, Username: login, UserAttributes: attributes }),
  );
  const user = await pools.userOf(pool, login);
  return answer.UserConfirmed || !user ? answer : { ...answer, CodeDeliveryDetails: deliveryTo(user) };
};

const confirmSignUp: Operation = async (input, { pools, now }) => {
  const request = parseRequest(ConfirmRequest, input);
  const { client, pool } = await pools.clientAndPool(request.ClientId);
  const user = await pools.userOf(pool, request.Username);
  if (!user) throw guardsExistence(client) ? wrongCode() : unknownUser();
  if (user.UserStatus !== 'UNCONFIRMED') {
    throw refusal('NotAuthorizedException', `User cannot be confirmed. Current status is ${user.UserStatus}`);
  }
  checkCode(user, request.ConfirmationCode, now() - SIGN_UP_CODE_LIFE_MS);
  await pool.saveUser(pools.context, withVerified(user, pool.options.AutoVerifiedAttributes ?? []));
  return await pools.run('ConfirmSignUp', { ...request, Username: user.Username });
};

const resendConfirmationCode: Operation = async (input, { pools, now }) => {
  const request = parseRequest(CodeRequest, input);
  const found = await pools.clientAndPool(request.ClientId);
  const user = await pools.userOf(found.pool, request.Username);
  if (!user) return pretendedDelivery(found, request.Username);
  if (user.UserStatus !== 'UNCONFIRMED') {
    throw refusal('InvalidParameterException', 'User is already confirmed.');
  }
  const email = attributeValue('email', user.Attributes) ?? '';
  await pools.messages.deliver(
    pools.context,
    'ResendCode',
    request.ClientId,
    found.pool.options.Id,
    user,
    CONFIRMATION_CODE,
    request.ClientMetadata,
    { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: email },
  );
  await found.pool.saveUser(pools.context, {
    ...user,
    ConfirmationCode: CONFIRMATION_CODE,
    UserLastModifiedDate: new Date(now()),
  });
  return { CodeDeliveryDetails: deliveryTo(user) };
};

const forgotPassword: Operation = async (input, { pools }) => {
  const request = parseRequest(CodeRequest, input);
  const found = await pools.clientAndPool(request.ClientId);
  const user = await pools.userOf(found.pool, request.Username);
  if (!user) return pretendedDelivery(found, request.Username);
  if (!user.Enabled) throw refusal('NotAuthorizedException', 'User is disabled.');
  if (user.UserStatus === 'FORCE_CHANGE_PASSWORD' || isExternal(user)) {
    throw refusal('NotAuthorizedException', 'User password cannot be reset in the current state.');
  }
  if (attributeValue('email_verified', user.Attributes) !== 'true') {
    if (guardsExistence(found.client)) return pretendedDelivery(found, request.Username);
    throw refusal(
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  await pools.run('ForgotPassword', { ...request, Username: user.Username });
  return { CodeDeliveryDetails: deliveryTo(user) };
};

const confirmForgotPassword: Operation = async (input, surroundings) => {
  const { pools } = surroundings;
  const request = parseRequest(ResetRequest, input);
  const { client, pool } = await pools.clientAndPool(request.ClientId);
  const user = await pools.userOf(pool, request.Username);
  if (!user) throw guardsExistence(client) ? wrongCode() : unknownUser();
  checkCode(user, request.ConfirmationCode, surroundings.now() - RESET_CODE_LIFE_MS);
  checkPassword(request.Password, pool.options.Policies?.PasswordPolicy ?? {});
  const answer = await pools.run('ConfirmForgotPassword', { ...request, Username: user.Username });
  return answer;
};

/** Operations for people who are not signed in yet. */
export const signUpOperations: Readonly<Record<string, Operation>> = {
  SignUp: signUp,
  ConfirmSignUp: confirmSignUp,
  ResendConfirmationCode: resendConfirmationCode,
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
};

/** A code that was never sent looks as if it had been. */
function pretendedDelivery({ client }: ClientAndPool, login: string): unknown {
  if (!guardsExistence(client)) throw unknownUser();
  return { CodeDeliveryDetails: codeDelivery('email', login.includes('@') ? login : `${login}@example.com`) };
}

function deliveryTo(user: User): unknown {
  return codeDelivery('email', attributeValue('email', user.Attributes) ?? '');
}

/** cognito-local notes the moment of a code as the user's last change. */
function checkCode(user: User, given: string, sentAfter: number): void {
  if (user.ConfirmationCode === undefined || user.UserLastModifiedDate.getTime() < sentAfter) {
    throw refusal('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  if (user.ConfirmationCode !== given) throw wrongCode();
}

/** Who has the code owns the address. */
function withVerified(user: User, attributes: readonly string[]): User {
  const owned = attributes.filter((name) => attributeValue(name, user.Attributes) !== undefined);
  const others = user.Attributes.filter(({ Name }) => !owned.some((name) => Name === `${name}_verified`));
  return {
    ...user,
    Attributes: [...others, ...owned.map((name) => ({ Name: `${name}_verified`, Value: 'true' }))],
  };
}

function isAddress(login: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(login);
}
