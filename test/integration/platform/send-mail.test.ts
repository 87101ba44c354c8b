/** How mails are handed to SES: what goes over the wire, and what its errors become. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSendMail } from '../../../lambdas/platform/send-mail.ts';

let server: Server;
let received: { readonly request: IncomingMessage; readonly body: string }[] = [];
let answer = { status: 200, type: '', body: '{"MessageId":"1"}' };

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ request, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, { 'x-amzn-errortype': answer.type }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  received = [];
  answer = { status: 200, type: '', body: '{"MessageId":"1"}' };
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'key',
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}`,
  }))
    vi.stubEnv(name, value);
  return () => vi.unstubAllEnvs();
});

const send = makeSendMail({ address: 'no-reply@app.example', name: 'صُوَر', region: 'eu-west-1' });
const mail = { to: 'noor@example.com', subject: 'إخطارك', text: 'وصل' };

describe('a mail', () => {
  it('is signed for SES in the region of the sender, and says who sends it in words that mail takes', async () => {
    await send(mail);
    const [{ request, body } = expect.fail('nothing came')] = received;
    expect(`${request.method} ${request.url}`).toBe('POST /v2/email/outbound-emails');
    expect(request.headers.authorization).toMatch(/\/eu-west-1\/ses\/aws4_request/);
    const name = Buffer.from('صُوَر').toString('base64');
    expect(JSON.parse(body)).toEqual({
      FromEmailAddress: `=?UTF-8?B?${name}?= <no-reply@app.example>`,
      Destination: { ToAddresses: ['noor@example.com'] },
      Content: {
        Simple: {
          Subject: { Data: 'إخطارك', Charset: 'UTF-8' },
          Body: { Text: { Data: 'وصل', Charset: 'UTF-8' } },
        },
      },
    });
  });

  it('that SES refuses is an error that names the kind and no address', async () => {
    const message = 'Email address is not verified: noor@example.com';
    answer = { status: 400, type: 'MessageRejected:http://internal', body: JSON.stringify({ message }) };
    const error: unknown = await send(mail).catch((caught: unknown) => caught);
    expect(String(error)).toContain('SES answered 400 MessageRejected');
    expect(String(error)).not.toContain('noor@');
    expect(received).toHaveLength(1);
  });
});
