/** Trigger of the user pool: words the mails that Cognito sends. What it does not know, Cognito words itself. */
import { readVariables } from '../kernel/environment.ts';
import { MailRequest, writeMail } from '../mails/sign-in-mail.ts';
import { once } from '../platform/once.ts';
import { variablesOf } from './variables-of.ts';

const settings = once(() => readVariables(variablesOf['write-mails']));

/** Cognito wants its event back, with the answer in it. */
export const handler = async (event: unknown): Promise<unknown> => {
  const request = MailRequest.parse(event);
  const mail = writeMail(request, settings().APP_NAME);
  return { ...request, response: { ...request.response, ...mail } };
};
