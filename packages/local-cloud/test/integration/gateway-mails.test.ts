import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/gateway/gateway-state.ts';
import { mailsOf } from '../../src/ses/ses-service.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const identity = 'arn:aws:ses:eu-central-1:123456789012:identity/app.example';
const from = 'no-reply@app.example';

let local: GatewayCloud;
let client: SESv2Client;

beforeEach(async () => {
  local = await startGatewayCloud({});
  const statement = {
    Effect: 'Allow' as const,
    Action: 'ses:SendEmail',
    Resource: identity,
    Condition: { StringEquals: { 'ses:FromAddress': from } },
  };
  client = new SESv2Client({
    ...local.clientOf(local.functionWith('Mailer', [statement])),
    maxAttempts: 1,
  });
});
afterEach(() => local.stop());

const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
const send = (more: Partial<SendEmailCommandInput> = {}) =>
  client.send(
    new SendEmailCommand({
      FromEmailAddress: `=?UTF-8?B?2LXZiNix?= <${from}>`,
      Destination: { ToAddresses: ['noor@example.com'] },
      Content: { Simple: { Subject: part('صور'), Body: { Text: part('مرحبًا') } } },
      ...more,
    }),
  );

describe('Amazon SES', () => {
  it('takes a mail of the sender that the role names, and shows it', async () => {
    expect((await send()).MessageId).toMatch(/^[\w-]{36}$/);
    expect(mailsOf(stateOf(local.cloud.gateway))).toMatchObject([
      { to: 'noor@example.com', subject: 'صور', text: 'مرحبًا', from: expect.stringContaining(from) },
    ]);
  });

  it('refuses another sender, and one of another domain', async () => {
    for (const FromEmailAddress of ['else@app.example', 'no-reply@other.example'])
      await expect(send({ FromEmailAddress })).rejects.toThrow('not authorized to perform: ses:SendEmail');
  });

  it.each([
    [{ Destination: { ToAddresses: [] } }],
    [{ Destination: { ToAddresses: ['no address'] } }],
    [{ Content: { Simple: { Subject: part('s'), Body: {} } } }],
    [{ Content: { Simple: { Subject: { Data: 'صور' }, Body: { Text: part('t') } } } }],
    [{ ConfigurationSetName: 'unknown' }],
  ])('refuses what it would have to ignore or cannot send: %j', async (more) => {
    await expect(send(more)).rejects.toMatchObject({ name: 'BadRequestException' });
    expect(mailsOf(stateOf(local.cloud.gateway))).toEqual([]);
  });
});
