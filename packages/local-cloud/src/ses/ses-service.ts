import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { AwsError } from '../gateway/aws-error.ts';
import type { GatewayService } from '../gateway/gateway-service.ts';
import { type GatewayState, perGateway } from '../gateway/gateway-state.ts';
import { type JsonCall, type JsonService, serveJson } from '../gateway/json-service.ts';
import type { ReceivedRequest } from '../gateway/received-request.ts';

const PATH = '/v2/email/outbound-emails';
const BODY_LIMIT_BYTES = 1024 * 1024; // SES takes 40 MB, which no mail of text comes near
const KEPT = 200;

const Part = z.strictObject({
  Data: z.string().check(z.minLength(1)),
  Charset: z._default(z.enum(['UTF-8', 'US-ASCII', 'ISO-8859-1']), 'US-ASCII'),
});
const address = z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/));

/** What a call may say; anything else would have to be ignored and is refused. */
const Body = z.strictObject({
  FromEmailAddress: z.string(),
  Destination: z.strictObject({ ToAddresses: z.array(address).check(z.minLength(1), z.maxLength(50)) }),
  ReplyToAddresses: z.optional(z.array(address)),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: Part,
      Body: z.strictObject({ Text: z.optional(Part), Html: z.optional(Part) }),
    }),
  }),
});

/** A mail that was taken, as `GET /_local/mails` has it. */
export interface LocalMail {
  /** ISO 8601, by the cloud's clock. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const mailsOfGateways = perGateway<LocalMail[]>(() => []);

/** The mails that calls sent through a gateway, the last ones, oldest first. */
export const mailsOf = (state: GatewayState): readonly LocalMail[] => mailsOfGateways.of(state);

const isForSes = ({ path, headers }: ReceivedRequest): boolean =>
  path.startsWith('/v2/email/') && /\/ses\/aws4_request/.test(headers['authorization'] ?? '');

/** The address of `name <address>`, and the name as people read it. */
const senderOf = (text: string): { readonly address: string; readonly shown: string } | undefined => {
  const found = /^(?:(?<name>[\x20-\x7e]*?) ?<)?(?<address>[^\s@<>"]+@[^\s@<>"]+)>?$/.exec(text)?.groups;
  return found?.['address'] === undefined ? undefined : { address: found['address'], shown: text };
};

/** Amazon SES, version 2, behind the gateway: takes mails, delivers them nowhere, and shows them. */
export const ses: GatewayService = {
  endpointNames: ['SESV2'],
  async open(state) {
    const service = sesService(state);
    return {
      takes: isForSes,
      answer: (request, response) => serveJson(state.context, service, request, response),
    };
  },
};

/**
 * The one operation that sends a mail. The identity that it sends for is the domain of the sender, which counts as verified.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
 */
function sesService(state: GatewayState): JsonService {
  const { context } = state;
  return {
    service: 'ses',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.ses',
    operationOf: ({ method, path }) =>
      method === 'POST' && path === PATH ? 'SendEmail' : `${method} ${path}`,
    needsOf: ({ operation, input }) => {
      const { address: from = '' } = senderOf(String(input['FromEmailAddress'] ?? '')) ?? {};
      const identity = from.slice(from.indexOf('@') + 1);
      return [
        {
          action: `ses:${operation}`,
          resource: `arn:aws:ses:${context.region}:${context.accountId}:identity/${identity}`,
          context: { 'ses:fromaddress': [from] },
        },
      ];
    },
    resourcePolicyOf: () => [],
    async perform({ operation, input }: JsonCall) {
      if (operation !== 'SendEmail')
        throw new AwsError('NotFoundException', 404, `The local cloud does not have ses:${operation}.`);
      const parsed = z.safeParse(Body, input);
      if (!parsed.success) throw new AwsError('BadRequestException', 400, z.prettifyError(parsed.error));
      const { FromEmailAddress, Destination, Content } = parsed.data;
      const sender = senderOf(FromEmailAddress);
      if (sender === undefined)
        throw new AwsError('BadRequestException', 400, 'Local address contains control or whitespace');
      const { Subject, Body: parts } = Content.Simple;
      const text = parts.Text ?? parts.Html;
      if (text === undefined) throw new AwsError('BadRequestException', 400, 'The mail has no body.');
      for (const { Data, Charset } of [Subject, text]) {
        if (Charset === 'US-ASCII' && /\P{ASCII}/u.test(Data))
          throw new AwsError('BadRequestException', 400, 'A part is not of its character set.');
      }
      const mails = mailsOfGateways.of(state);
      const at = new Date(context.now()).toISOString();
      for (const to of Destination.ToAddresses)
        mails.push({ at, from: sender.shown, to, subject: Subject.Data, text: text.Data });
      mails.splice(0, Math.max(0, mails.length - KEPT));
      return { status: 200, body: JSON.stringify({ MessageId: randomUUID() }) };
    },
  };
}
