/** The client of direct reads against a server that answers byte by byte as it is told. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { keepConnections, StrangeAnswer } from '../../../lambdas/platform/kept-connections.ts';
import { homeKey } from '../../support/home-page.ts';

/** Of `localhost`, for the key of {@link homeKey}, until 2120. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGD+1LolWp0xyWHr
dMY1bWjASbiSO2H6bOZpYi5g8p+2eQP+EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PC
lNRGIpmjSDBGMBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAPBgNVHRMBAf8EBTADAQH/
MB0GA1UdDgQWBBQalWlXm84ympQtB2nJwLVkMVY3EDAKBggqhkjOPQQDAgNIADBF
AiEA1TRzJK0jK/INWHgC9PBFH98xsTrr7XXLUfbwkIL/O1kCIG0gUEgGkKyhq7JW
EC373Ll6F9u5YUUVSDeImHBhsIzs
-----END CERTIFICATE-----
`;

/** What a connection answers: the parts of each answer in turn, or nothing more. */
type Answer = readonly (string | Buffer)[] | 'hang up' | 'silence';

let servers: Server[] = [];
let sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
  [servers, sockets] = [[], []];
});

const whole = (text: string, more = ''): string =>
  `HTTP/1.1 200 OK\r\n${more}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

/** Writes parts as packets of their own. */
const writeParts = async (socket: Socket, parts: readonly (string | Buffer)[]): Promise<void> => {
  for (const part of parts) {
    await new Promise((written) => socket.write(part, written));
    await new Promise((next) => setImmediate(next));
  }
};

const start = async (answers: readonly Answer[], isTls = false) => {
  let asked = 0;
  const serveSocket = (socket: Socket): void => {
    sockets.push(socket.setNoDelay(true));
    socket.on('error', () => undefined);
    socket.on('data', async () => {
      const answer = answers[asked] ?? 'silence';
      asked += 1;
      if (answer === 'hang up') socket.destroy();
      else if (answer !== 'silence') await writeParts(socket, answer);
    });
  };
  const secured = { key: homeKey, cert: CERTIFICATE, ALPNProtocols: ['http/1.1'] };
  const server = isTls ? createTlsServer(secured, serveSocket) : createServer(serveSocket);
  servers.push(server.listen(0, 'localhost'));
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { isTls, hostname: 'localhost', port };
};

const request = 'POST / HTTP/1.1\r\ncontent-length:0\r\n\r\n';
const text = JSON.stringify({ caption: 'ميناء ⚓ 🚢', long: 'x'.repeat(100_000) });

it('reads an answer in whatever parts it comes', async () => {
  const bytes = Buffer.from(whole(text));
  const cuts = [[5], [bytes.indexOf('\r\n\r\n') + 2], [bytes.indexOf('⚓') + 1, bytes.indexOf('🚢') + 2]];
  const answers = cuts.map((at) =>
    [0, ...at].map((from, part) => bytes.subarray(from, at[part] ?? bytes.length)),
  );
  const post = keepConnections(await start(answers));
  for (const _ of answers) expect(await post(request)).toMatchObject({ status: 200, text });
  expect(sockets).toHaveLength(1);
});

it('speaks TLS, and checks whom it speaks to', async () => {
  const endpoint = await start([[whole(text)], [whole('')]], true);
  await expect(keepConnections(endpoint)(request)).rejects.toThrow('self-signed certificate');
  const trusted = getCACertificates('default');
  onTestFinished(() => setDefaultCACertificates(trusted));
  setDefaultCACertificates([...trusted, CERTIFICATE]);
  const post = keepConnections(endpoint);
  expect(await post(request)).toMatchObject({ text });
  expect(await post(request)).toMatchObject({ text: '' });
});

it('sends one request at a time over a connection, and lets those wait for which there is none', async () => {
  const names = Array.from({ length: 9 }, (_, each) => `answer ${each}`);
  const post = keepConnections(await start(names.map((name) => [whole(name)])), { maxConnections: 2 });
  const answers = await Promise.all(names.map(() => post(request)));
  expect(answers.map((each) => each.text).toSorted()).toEqual(names);
  expect(sockets).toHaveLength(2);
});

it('sends again what went to a connection that was closed meanwhile, once', async () => {
  const post = keepConnections(
    await start([[whole('first')], 'hang up', [whole('second')], 'hang up', 'hang up']),
  );
  expect(await post(request)).toMatchObject({ text: 'first' });
  expect(await post(request)).toMatchObject({ text: 'second' });
  await expect(post(request)).rejects.toThrow();
});

it('has no more connections than it may where one is hung up and others wait', async () => {
  const answers = ['first', 'second', 'third'].map((name) => [whole(name)]);
  const endpoint = await start([...answers.slice(0, 1), 'hang up', ...answers.slice(1)]);
  const post = keepConnections(endpoint, { maxConnections: 1 });
  expect(await post(request)).toMatchObject({ text: 'first' });
  const both = await Promise.all([post(request), post(request)]);
  expect(both).toMatchObject([{ text: 'second' }, { text: 'third' }]);
  expect(sockets).toHaveLength(2);
});

it('asks once where the answer is strange, also over a connection that was used before', async () => {
  const post = keepConnections(
    await start([[whole('first')], ['HTTP/1.0 200 OK\r\n\r\n{}'], [whole('again')]]),
  );
  expect(await post(request)).toMatchObject({ text: 'first' });
  await expect(post(request)).rejects.toThrow(StrangeAnswer);
});

it('fails where a new connection is hung up, also amid an answer', async () => {
  const post = keepConnections(await start(['hang up']));
  await expect(post(request)).rejects.toThrow('hung up');
});

it('opens another connection behind one that the server announces to close', async () => {
  const post = keepConnections(await start([[whole('last', 'Connection: close\r\n')], [whole('first')]]));
  expect(await post(request)).toMatchObject({ text: 'last' });
  expect(await post(request)).toMatchObject({ text: 'first' });
  expect(sockets).toHaveLength(2);
});

it('fails where no answer comes in time, and serves who waited', async () => {
  const endpoint = await start(['silence', [whole('next')]]);
  const post = keepConnections(endpoint, { maxConnections: 1, timeoutMs: 50 });
  const [silent, next] = await Promise.allSettled([post(request), post(request)]);
  expect(silent).toMatchObject({
    status: 'rejected',
    reason: { message: 'localhost did not answer in time' },
  });
  expect(next).toMatchObject({ value: { text: 'next' } });
});

it('gives the status of a refusal', async () => {
  const post = keepConnections(await start([['HTTP/1.1 400 Bad Request\r\ncontent-length:2\r\n\r\n{}']]));
  expect(await post(request)).toMatchObject({ status: 400, text: '{}' });
});

it.each([
  ['in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
  ['of another protocol', 'HTTP/1.0 200 OK\r\n\r\n{}'],
  ['that is longer than it says', `${whole('{}')}{}`],
  ['whose head has no end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(5_000)}`],
])('calls an answer strange: %s', async (_, answer) => {
  const post = keepConnections(await start([[answer]]));
  await expect(post(request)).rejects.toThrow(StrangeAnswer);
});
