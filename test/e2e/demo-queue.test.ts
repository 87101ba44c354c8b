/** The queue of `npm run demo` against `npm start`: it shows every state, and a second run over the same data changes nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterStaff } from '../../lib/demo/enter-staff.ts';
import { playQueue } from '../../lib/demo/play-queue.ts';
import { demoStaff, StaffSecrets } from '../../lib/demo/staff-people.ts';
import { npmStart, type Started } from '../support/npm-start.ts';

const SLOW_MACHINE_MS = 600_000;

describe('npm run demo -- --queue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suwar-demo-'));
  const secrets = new StaffSecrets(folder);
  let started: Started;

  beforeAll(async () => {
    started = await npmStart();
  }, SLOW_MACHINE_MS);
  afterAll(async () => {
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const settle = async (): Promise<void> => {
    const body = JSON.stringify({ timeoutMs: SLOW_MACHINE_MS });
    const settled = await fetch(`${started.apiUrl}/_local/settle`, { method: 'POST', body });
    expect(settled.status).toBe(200);
  };
  const queue = async () => {
    const { mariam, idris } = await enterStaff(started.apiUrl, secrets);
    const { items } = await idris.client.get('/v1/staff/review/items', { query: { limit: 50 } });
    const { items: proposals } = await mariam.client.get('/v1/staff/proposals');
    const { items: members } = await mariam.client.get('/v1/staff/members');
    const { items: macros } = await idris.client.get('/v1/staff/review/macros');
    return { items, proposals, members, macros };
  };

  it(
    'brings staff with work in every state, once',
    async () => {
      expect(await playQueue(started.apiUrl, secrets, settle)).toBe(true);
      await settle();
      const first = await queue();
      const sources = new Set(first.items.flatMap((item) => item.sources));
      expect(sources).toEqual(new Set(['photo', 'report', 'notice', 'appeal']));
      expect(first.items.some(({ claim }) => claim !== null)).toBe(true);
      expect(first.items.some(({ escalated }) => escalated)).toBe(true);
      expect(new Set(first.items.map(({ subject }) => subject.kind))).toEqual(
        new Set(['photo', 'post', 'comment', 'account']),
      );
      expect(first.proposals.some(({ state, act }) => state === 'open' && act === 'export')).toBe(true);
      const roles = Object.fromEntries(first.members.map((each) => [each.username, each.roles.toSorted()]));
      expect(roles).toEqual(
        Object.fromEntries(Object.values(demoStaff).map((each) => [each.username, each.roles.toSorted()])),
      );
      expect(await playQueue(started.apiUrl, secrets, settle)).toBe(false);
      await settle();
      const second = await queue();
      expect(second.items.map(({ itemId, reports }) => [itemId, reports])).toEqual(
        first.items.map(({ itemId, reports }) => [itemId, reports]),
      );
      expect(second.macros).toEqual(first.macros);
    },
    SLOW_MACHINE_MS,
  );
});
