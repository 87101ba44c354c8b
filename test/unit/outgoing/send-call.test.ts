import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resolve } from '../../../lambdas/outgoing/send-call.ts';
import { makeSendCall } from '../../../lambdas/outgoing/send-call.ts';
import type { EndpointStandIn } from '../../support/endpoint-stand-in.ts';
import { standInAt, startEndpointStandIn } from '../../support/endpoint-stand-in.ts';

let started: Awaited<ReturnType<typeof startEndpointStandIn>>;
let standIn: EndpointStandIn;

beforeAll(async () => {
  started = await startEndpointStandIn();
  standIn = standInAt(started.origin);
});
afterAll(() => started.stop());

const to = (url: string) => ({ url, headers: { 'x-test': 'yes' }, body: 'payload' });
const resolvesTo =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('an outgoing call', () => {
  it('brings headers and body, and answers the status', async () => {
    const call = makeSendCall({ allowLoopback: true });
    expect(await call(to(`${standIn.origin}/plain`))).toEqual({ kind: 'answered', status: 201 });
    const [received] = await standIn.received('/plain');
    expect(received).toMatchObject({ method: 'POST', headers: { 'x-test': 'yes', 'content-length': '7' } });
    expect(received?.body.toString()).toBe('payload');
  });

  it('does not go to this machine where that is not allowed', async () => {
    const call = makeSendCall({ allowLoopback: false });
    expect(await call(to(`${standIn.origin}/forbidden`))).toEqual({ kind: 'refused' });
    expect(await standIn.received('/forbidden')).toEqual([]);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1'], []])(
    'does not go to a name that resolves to %s %s',
    async (...addresses) => {
      const connected: unknown[] = [];
      const server = createServer((socket) => connected.push(socket.destroy())).listen(443, '127.0.0.1');
      server.on('error', () => undefined); // where port 443 may not be had, the refusal alone is seen
      const call = makeSendCall({ allowLoopback: true, resolve: resolvesTo(...addresses) });
      expect(await call(to('https://rebound.example/x'))).toEqual({ kind: 'refused' });
      expect(connected).toEqual([]);
      server.close();
    },
  );

  it('resolves a name once: what was checked is what is connected to', async () => {
    const asked: string[] = [];
    const rebinding: Resolve = async (hostname) => {
      asked.push(hostname);
      // The first answer counts as public and leads nowhere: 2000::/16 is not given out.
      return asked.length === 1 ? [{ address: '2000::1', family: 6 }] : [{ address: '127.0.0.1', family: 4 }];
    };
    const call = makeSendCall({ allowLoopback: true, resolve: rebinding, timeoutMs: 300 });
    expect((await call(to('https://rebinding.example/x'))).kind).toBe('failed');
    expect(asked).toEqual(['rebinding.example']);
  });

  it('follows no redirect', async () => {
    await standIn.answer('/moved', { status: 307, headers: { location: `${standIn.origin}/elsewhere` } });
    const call = makeSendCall({ allowLoopback: true });
    expect(await call(to(`${standIn.origin}/moved`))).toEqual({ kind: 'answered', status: 307 });
    expect(await standIn.received('/elsewhere')).toEqual([]);
  });

  it.each([
    ['120', 120],
    ['0', 0],
    ['9999999', 86_400],
    [
      new Date(Date.now() + 60_000).toUTCString(),
      expect.toSatisfy((seconds: number) => seconds > 50 && seconds <= 60),
    ],
    ['soon', undefined],
  ])('tells how long to wait: %s', async (retryAfter, seconds) => {
    const path = `/wait/${encodeURIComponent(retryAfter)}`;
    await standIn.answer(path, { status: 429, headers: { 'retry-after': retryAfter } });
    const outcome = await makeSendCall({ allowLoopback: true })(to(`${standIn.origin}${path}`));
    expect(outcome).toEqual({
      kind: 'answered',
      status: 429,
      ...(seconds !== undefined && { retryAfterSeconds: seconds }),
    });
  });

  it('gives up on who does not answer, and says why without naming the address', async () => {
    const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const call = makeSendCall({ allowLoopback: true, timeoutMs: 100 });
    expect(await call(to(`http://127.0.0.1:${port}/x`))).toEqual({ kind: 'failed', reason: 'timeout' });
    await new Promise((resolve) => silent.close(resolve));
    expect(await call(to(`http://127.0.0.1:${port}/x`))).toEqual({ kind: 'failed', reason: 'ECONNREFUSED' });
  });
});
