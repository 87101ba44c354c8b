import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSendCall } from '../../../lambdas/outgoing/send-call.ts';
import { TryLater } from '../../../lambdas/platform/queue-batch.ts';
import { kindsOfKeys } from '../../../lambdas/signing-key/key-kinds.ts';
import type { SendWebhookDeps } from '../../../lambdas/webhooks/send-webhook.ts';
import { PAUSES_SECONDS, sendWebhook } from '../../../lambdas/webhooks/send-webhook.ts';
import { signWebhook } from '../../../lambdas/webhooks/sign-webhook.ts';
import {
  type WebhookEvent,
  type WebhookType,
  webhookEvent,
} from '../../../lambdas/webhooks/webhook-event.ts';
import type { WebhookJob } from '../../../lambdas/webhooks/webhook-job.ts';
import type { EndpointStandIn, ReceivedRequest } from '../../support/endpoint-stand-in.ts';
import { standInAt, startEndpointStandIn } from '../../support/endpoint-stand-in.ts';

type IsGenuine = (
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  now?: number,
) => boolean;

let started: Awaited<ReturnType<typeof startEndpointStandIn>>;
let standIn: EndpointStandIn;
let secret: string;
/** The example of docs/webhooks.md, as a reader would copy it. */
let isGenuine: IsGenuine;

const folder = mkdtempSync(join(tmpdir(), 'suwar-webhooks-'));

beforeAll(async () => {
  started = await startEndpointStandIn();
  standIn = standInAt(started.origin);
  secret = await kindsOfKeys.webhook.make();
  const page = readFileSync(join(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8');
  const example = join(folder, 'is-genuine.mjs');
  writeFileSync(example, /```js\n(.*?)```/s.exec(page)?.[1] ?? '');
  ({ isGenuine } = (await import(example)) as { isGenuine: IsGenuine });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await started.stop();
});
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const now = Date.now();
const event = webhookEvent('post.held', 'post', now, { postId: 'post', state: 'held' });
const job: WebhookJob = { kind: 'webhook', event };
const endpointAt = (path: string, ...events: readonly WebhookType[]) => ({
  url: `${standIn.origin}${path}`,
  events: events.length > 0 ? [...events] : [event.type],
});

const send = async (
  paths: readonly ReturnType<typeof endpointAt>[],
  {
    tries = 1,
    wanted = job,
    deps = {},
  }: { tries?: number; wanted?: WebhookJob; deps?: Partial<SendWebhookDeps> } = {},
) => {
  const sent: WebhookJob[] = [];
  const kept: WebhookEvent[] = [];
  const work = sendWebhook(
    {
      events: { store: async (each) => void kept.push(each) },
      endpoints: paths,
      webhooks: { send: async (jobs) => void sent.push(...jobs) },
      call: makeSendCall({ allowLoopback: true }),
      secret: async () => secret,
      ...deps,
    },
    wanted,
    { tries, now },
  );
  const waits = await work.then(
    () => undefined,
    (error: unknown) => (error instanceof TryLater ? error.seconds : Promise.reject(error)),
  );
  return { sent, kept, waits };
};

const verifies = (
  { headers, body }: ReceivedRequest,
  more: { secret?: string; body?: string; at?: number } = {},
) => isGenuine(more.secret ?? secret, headers, more.body ?? body.toString(), more.at ?? now);

describe('a webhook', () => {
  it('comes with a signature that the documented example verifies, and no other', async () => {
    expect(await send([endpointAt('/one')])).toEqual({ sent: [], kept: [event], waits: undefined });
    const [received] = await standIn.received('/one');
    expect(JSON.parse(received!.body.toString())).toEqual(event);
    expect(received?.headers).toMatchObject({ 'webhook-id': event.id, 'content-type': 'application/json' });
    expect(verifies(received!)).toBe(true);
    expect(verifies(received!, { body: `${received!.body} ` })).toBe(false);
    expect(verifies(received!, { secret: await kindsOfKeys.webhook.make() })).toBe(false);
    expect(verifies(received!, { at: now + 301_000 })).toBe(false);
    expect(verifies({ ...received!, headers: { ...received!.headers, 'webhook-id': 'evt_other' } })).toBe(
      false,
    );
  });

  it('is signed as the example of Standard Webhooks', () => {
    const signed = signWebhook(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      '{"test": 2432232314}',
      1_614_265_330_000,
    );
    expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('goes to each address that wants its type, by a job each', async () => {
    const endpoints = [endpointAt('/a'), endpointAt('/b', 'account.created'), endpointAt('/c')];
    const { sent, kept } = await send(endpoints);
    expect(sent.map(({ url }) => url)).toEqual([`${standIn.origin}/a`, `${standIn.origin}/c`]);
    expect(kept).toEqual([event]);
    expect(await send(endpoints, { wanted: sent[1]! })).toEqual({ sent: [], kept: [], waits: undefined });
    expect(
      await Promise.all(['/a', '/b', '/c'].map(async (path) => (await standIn.received(path)).length)),
    ).toEqual([0, 0, 1]);
  });

  it('is dropped when its address has left the settings', async () => {
    const gone = { ...job, url: `${standIn.origin}/gone` };
    expect(await send([endpointAt('/stays')], { wanted: gone })).toMatchObject({ waits: undefined });
    expect(await standIn.received('/gone')).toEqual([]);
  });

  it.each([
    ['/r1', { status: 500 }, 1, 30],
    ['/r2', { status: 404 }, 3, 600],
    ['/r3', { status: 429, headers: { 'retry-after': '900' } }, 1, 900],
    ['/r4', { status: 503 }, 7, 36_000],
    ['/r5', { status: 503 }, 8, 0],
  ])(
    'at %s that is answered %j on try %i comes again after %i seconds',
    async (path, answer, tries, waits) => {
      await standIn.answer(path, answer);
      expect((await send([endpointAt(path)], { tries })).waits).toBe(waits);
      expect(await standIn.received(path)).toHaveLength(1);
    },
  );

  it('follows no redirect: it is a failure', async () => {
    await standIn.answer('/moved', { status: 308, headers: { location: `${standIn.origin}/elsewhere` } });
    expect((await send([endpointAt('/moved')])).waits).toBe(PAUSES_SECONDS[0]);
    expect(await standIn.received('/elsewhere')).toEqual([]);
  });

  it('never goes to an address that may not be called', async () => {
    const { waits } = await send([endpointAt('/forbidden')], {
      deps: { call: makeSendCall({ allowLoopback: false }) },
    });
    expect(waits).toBe(PAUSES_SECONDS[0]);
    expect(await standIn.received('/forbidden')).toEqual([]);
  });
});
