import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventStore } from '../../../lambdas/webhooks/event-store.ts';
import { EVENT_RETENTION_DAYS, makeEventStore } from '../../../lambdas/webhooks/event-store.ts';
import { replayWebhooks } from '../../../lambdas/webhooks/replay-webhooks.ts';
import type { WebhookType } from '../../../lambdas/webhooks/webhook-event.ts';
import { webhookEvent } from '../../../lambdas/webhooks/webhook-event.ts';
import type { WebhookJob } from '../../../lambdas/webhooks/webhook-job.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let world: TestTable;
let events: EventStore;

const HOUR_MS = 3_600_000;
const T0 = Date.UTC(2026, 2, 1, 22);
const at = (hours: number, type: WebhookType = 'post.published') =>
  webhookEvent(type, 'post', T0 + hours * HOUR_MS, { postId: 'post' });
const kept = [at(0), at(1), at(1, 'post.held'), at(3), at(30)];

beforeAll(async () => {
  world = await startTestTable();
  events = makeEventStore(world.table);
  for (const event of [...kept, ...kept]) await events.store(event);
});
afterAll(() => world.stop());

const replayed = async (from: number, to: number, more: object = {}, hasTime = () => true) => {
  const sent: WebhookJob[] = [];
  const moments = {
    from: new Date(T0 + from * HOUR_MS).toISOString(),
    to: new Date(T0 + to * HOUR_MS).toISOString(),
  };
  const webhooks = { send: async (jobs: readonly WebhookJob[]) => void sent.push(...jobs) };
  const outcome = await replayWebhooks({ events, webhooks }, { ...moments, ...more }, hasTime);
  return { outcome, ids: sent.map(({ event }) => event.id), urls: new Set(sent.map(({ url }) => url)) };
};
const ids = (...positions: readonly number[]) => positions.map((position) => kept[position]?.id);

describe('events sent again', () => {
  it('are those between two moments, over midnight, oldest first', async () => {
    const { outcome, ids: sent } = await replayed(0, 3);
    expect(outcome).toEqual({ sent: 4 });
    expect([sent[0], new Set(sent), sent[3]]).toEqual([ids(0)[0], new Set(ids(0, 1, 2, 3)), ids(3)[0]]);
    expect((await replayed(1.5, 40)).ids).toEqual(ids(3, 4));
    expect((await replayed(4, 20)).ids).toEqual([]);
  });

  it('may be of some types and for one address', async () => {
    const { ids: sent, urls } = await replayed(0, 40, { types: ['post.held'], url: 'https://one.example/x' });
    expect([sent, urls]).toEqual([ids(2), new Set(['https://one.example/x'])]);
  });

  it('say where to go on when time runs out', async () => {
    const { outcome } = await replayed(3, 40, {}, () => false);
    expect(outcome).toEqual({ sent: 0, continueFrom: kept[3]?.createdAt });
  });

  it('expire a week after they happened', async () => {
    const rows = await world.table.query({
      where: { expression: 'pk = :pk', values: { ':pk': 'WEBHOOK#2026-03-01' } },
    });
    expect(rows.rows[0]?.['expiresAt']).toBe(T0 / 1_000 + EVENT_RETENTION_DAYS * 86_400);
  });
});
