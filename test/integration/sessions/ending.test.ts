import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityRow } from '../../../lambdas/accounts/identity-rows.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { callerRow } from '../../../lambdas/callers/caller-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS, SECOND_MS } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { makeEndingStore } from '../../../lambdas/sessions/ending-store.ts';
import { sessionIdOf } from '../../../lambdas/sessions/session.ts';
import { newContainer, signInOf } from '../../support/containers.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { gatedTable } from '../../support/recorded-table.ts';
import {
  identityItems,
  identityOf,
  profileItem,
  putRows,
  someAccount,
  T0,
} from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let table: Table;
let accountId: AccountId;
/** Who signs in to the account. */
let who: string;

beforeAll(async () => {
  testTable = await startTestTable();
  table = testTable.table;
});
afterAll(() => testTable.stop());
beforeEach(async () => {
  accountId = newAccountId();
  who = `person ${accountId}`;
  await putRows(table, [
    profileItem(someAccount(who, { accountId })),
    ...identityItems(identityOf(who), accountId),
  ]);
});

const ended = { definition: { code: 'session_ended' } };
const endings = (through = table) => makeEndingStore(through);
const begin = (origin: string, at = T0) => newContainer(table).recognize(signInOf(who, origin, at));
/** Whether tokens of a sign-in are taken where nothing is remembered. */
const isTaken = (origin: string, at = T0) =>
  begin(origin, at).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject(ended);
      return false;
    },
  );
const listed = async () => (await endings().list(accountId)).map(({ sessionId }) => sessionId).sort();

describe('ending a session', () => {
  it('leaves others alone, and may be repeated', async () => {
    await Promise.all([begin('phone'), begin('tablet')]);
    const phone = sessionIdOf(signInOf(who, 'phone'));
    expect(await endings().end(accountId, phone, T0)).toBe(true);
    expect(await endings().end(accountId, phone, T0 + 1)).toBe(true);
    expect(await listed()).toEqual([sessionIdOf(signInOf(who, 'tablet'))]);
    expect([await isTaken('phone'), await isTaken('tablet')]).toEqual([false, true]);
  });

  it('is for those of the account alone', async () => {
    await begin('phone');
    const phone = sessionIdOf(signInOf(who, 'phone'));
    expect(await endings().end(newAccountId(), phone, T0)).toBe(false);
    expect(await endings().end(accountId, sessionIdOf(signInOf(who, 'never')), T0)).toBe(false);
    expect(await isTaken('phone')).toBe(true);
  });
});

describe('ending all sessions but one', () => {
  it('ends as many as there are, those that no request has come of among them, and none that come later', async () => {
    const origins = Array.from({ length: 120 }, (_, each) => `device ${each}`);
    await Promise.all(origins.map((origin) => begin(origin)));
    const kept = sessionIdOf(signInOf(who, 'device 7'));
    const now = T0 + 5 * SECOND_MS;
    await endings().endAll(accountId, { except: kept }, now);
    expect(await listed()).toEqual([kept]);
    expect([await isTaken('device 7'), await isTaken('device 8'), await isTaken('unseen')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([await isTaken('unseen', now - SECOND_MS), await isTaken('later', now)]).toEqual([false, true]);
  });

  it('leaves that one alone also where a late read does not know it', async () => {
    const kept = await begin('phone');
    await endings().endAll(accountId, { except: kept.sessionId }, T0 + SECOND_MS);
    const late: Table = {
      ...table,
      get: async (key, options) => (options?.consistent ? table.get(key, options) : undefined),
    };
    expect(await newContainer(late).idOf(signInOf(who, 'phone'))).toBe(accountId);
    await expect(newContainer(late).recognize(signInOf(who, 'unseen'))).rejects.toMatchObject(ended);
  });

  it('ends those of one identity where that is asked', async () => {
    await makeIdentityStore(table).link(identityOf(`${who} 2`), accountId, T0);
    await begin('phone');
    await newContainer(table).recognize(signInOf(`${who} 2`));
    await endings().endAll(accountId, { of: identityOf(who) }, T0 + SECOND_MS);
    expect(await listed()).toEqual([sessionIdOf(signInOf(`${who} 2`))]);
    expect(await isTaken('unseen')).toBe(false);
    expect(await newContainer(table).idOf(signInOf(`${who} 2`, 'unseen'))).toBe(accountId);
  });

  it('never moves back what refuses earlier sign-ins', async () => {
    await endings().endAll(accountId, {}, T0 + DAY_MS);
    await endings().endAll(accountId, {}, T0);
    const row = await table.get(identityRow.key(identityOf(who)), { consistent: true });
    expect(row?.['signedOutBefore']).toBe((T0 + DAY_MS) / SECOND_MS);
  });

  it('is done in the end when it is repeated after dying anywhere', async () => {
    const origins = ['phone', 'tablet', 'desk'];
    for (let steps = 0; ; steps += 1) {
      await Promise.all(origins.map((origin) => begin(`${origin} ${steps}`, T0 + steps * DAY_MS)));
      let left = steps;
      const dying = gatedTable(table, (operation) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('Killed')) : operation();
      });
      const now = T0 + steps * DAY_MS + SECOND_MS;
      const isDone = await endings(dying)
        .endAll(accountId, {}, now)
        .then(
          () => true,
          () => false,
        );
      await endings().endAll(accountId, {}, now);
      expect(await listed()).toEqual([]);
      for (const origin of origins) {
        expect(await isTaken(`${origin} ${steps}`, T0 + steps * DAY_MS)).toBe(false);
      }
      if (isDone) break;
    }
  });
});

describe('sessions that begin while others end', () => {
  it('are ended or begin after it, whatever comes between', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const at = T0 + seed * DAY_MS;
      let state = seed;
      const chance = () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return state >> 8;
      };
      const { begin: run, operation } = makeInterleaving(chance);
      const gated = gatedTable(table, operation);
      const beginning = (origin: string) =>
        run(() =>
          newContainer(gated)
            .recognize(signInOf(who, origin, at))
            .catch(() => undefined),
        );
      await beginning(`kept ${seed}`);
      const kept = sessionIdOf(signInOf(who, `kept ${seed}`, at));
      await Promise.all([
        ...['a', 'b', 'a'].map(beginning),
        run(() => endings(gated).endAll(accountId, { except: kept }, at + SECOND_MS)),
        run(() => endings(gated).end(accountId, sessionIdOf(signInOf(who, 'a', at)), at)),
      ]);
      expect(await listed(), `seed ${seed}`).toEqual([kept]);
      expect([await isTaken('a', at), await isTaken('b', at), await isTaken(`kept ${seed}`, at)]).toEqual([
        false,
        false,
        true,
      ]);
    }
  });
});

describe('a session that is about to begin', () => {
  it('does not where everybody was signed out, or its identity unlinked, just before', async () => {
    const overtaken = (first: () => Promise<unknown>): Table => ({
      ...table,
      transact: async (writes) => {
        await first();
        return table.transact(writes);
      },
    });
    const signingOut = overtaken(() => endings().endAll(accountId, {}, T0 + SECOND_MS));
    await expect(newContainer(signingOut).recognize(signInOf(who))).rejects.toMatchObject(ended);
    expect(await listed()).toEqual([]);
    const identity = identityOf(`${who} 2`);
    await makeIdentityStore(table).link(identity, accountId, T0);
    const linked = { ...identity, linkedAt: new Date(T0).toISOString() };
    const unlinking = overtaken(() => makeIdentityStore(table).unlink(linked, identityOf(who), accountId));
    expect(await newContainer(unlinking).idOf(signInOf(`${who} 2`))).not.toBe(accountId);
    expect(await listed()).toEqual([]);
  });
});

describe('containers that remember a session', () => {
  it('are told by the row of limits, at each ending anew', async () => {
    const epoch = async () =>
      Number((await table.get(callerRow.key({ accountId }), { consistent: true }))?.['sessionsEpoch'] ?? 0);
    const warm = newContainer(table);
    const origins = ['phone', 'tablet', 'desk'];
    const callers = await Promise.all(origins.map((origin) => warm.recognize(signInOf(who, origin))));
    const mayWrite = () =>
      Promise.all(
        callers.map(async (caller) =>
          warm.confirm(caller, await epoch()).then(
            () => true,
            () => false,
          ),
        ),
      );
    expect(await mayWrite()).toEqual([true, true, true]);
    await endings().end(accountId, sessionIdOf(signInOf(who, 'tablet')), T0);
    expect(await mayWrite()).toEqual([true, false, true]);
    await endings().endAll(accountId, { except: sessionIdOf(signInOf(who, 'desk')) }, T0);
    expect(await mayWrite()).toEqual([false, false, true]);
  });
});
