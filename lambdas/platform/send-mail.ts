/** Sends mails by Amazon SES. */
import * as z from 'zod/mini';
import { signedHeaders } from './ask-service.ts';
import { serviceEndpoint } from './service-endpoint.ts';

const ATTEMPT_MS = 5_000;
const PATH = '/v2/email/outbound-emails';

/** Who sends: an address whose identity is verified in a region of SES. */
export const MailSender = z.object({ address: z.string(), name: z.optional(z.string()), region: z.string() });
export type MailSender = z.infer<typeof MailSender>;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

// A name beyond ASCII has to be an encoded word. @see https://www.rfc-editor.org/rfc/rfc2047
const nameOf = (name: string): string => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;

const part = (text: string) => ({ Data: text, Charset: 'UTF-8' });

const ErrorBody = z.object({ message: z.optional(z.string()), Message: z.optional(z.string()) });

/**
 * Makes what sends mails for a sender, each once: who calls tries again. Throws where SES takes no mail, with what it says.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const makeSendMail =
  ({ address, name, region }: MailSender): SendMail =>
  async ({ to, subject, text }) => {
    const { endpoint = `https://email.${region}.amazonaws.com` } = serviceEndpoint('SESV2');
    const url = new URL(PATH, endpoint);
    const body = JSON.stringify({
      FromEmailAddress: name === undefined ? address : `${nameOf(name)} <${address}>`,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: part(subject), Body: { Text: part(text) } } },
    });
    const headers = await signedHeaders(
      url,
      { service: 'ses', region },
      { 'content-type': 'application/json' },
      body,
    );
    const signal = AbortSignal.timeout(ATTEMPT_MS);
    const answer = await fetch(url, { method: 'POST', headers, body, signal });
    const said = await answer.text();
    if (answer.ok) return;
    const type = answer.headers.get('x-amzn-errortype')?.replace(/:.*$/, '') ?? '';
    const parsed = z.safeParse(ErrorBody, JSON.parse(said.startsWith('{') ? said : '{}'));
    // Its words may repeat the address, which no log is to hold.
    const words = parsed.success ? (parsed.data.message ?? parsed.data.Message ?? '') : '';
    throw new Error(`SES answered ${answer.status} ${type} ${words.replaceAll(/\S+@\S+/g, '<address>')}`);
  };
