import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Username } from '../../../lambdas/accounts/username.ts';
import { queueCases, queueMacros, queuePeople } from '../../../lib/demo/queue-cases.ts';
import { makeScenario } from '../../../lib/demo/scenario.ts';
import { demoStaff, FIRST_ADMINISTRATOR, StaffSecrets } from '../../../lib/demo/staff-people.ts';
import { secondsLeft, totp } from '../../../lib/demo/totp.ts';

const ARABIC = /\p{Script=Arabic}/u;

describe('the queue of the demo', () => {
  const decided = queueCases.flatMap((each) => (each.decision ? [{ ...each, decision: each.decision }] : []));

  it('is about people of its own, who keep to names that can be had', () => {
    const names = [...Object.values(queuePeople), ...Object.values(demoStaff)].map(
      ({ username }) => username,
    );
    expect(names.map((name) => Username.parse(name))).toEqual(names);
    const others = makeScenario().accounts.map(({ username }) => username);
    expect(new Set([...names, ...others]).size).toBe(names.length + others.length);
  });

  it('shows every state of an item and every common kind of decision', () => {
    const waiting = queueCases.filter(({ decision, closedBy }) => !decision && !closedBy);
    expect(waiting.some(({ about }) => about.kind === 'photo')).toBe(true);
    expect(waiting.some(({ notice }) => notice !== undefined)).toBe(true);
    expect(waiting.some(({ claimedBy }) => claimedBy !== undefined)).toBe(true);
    expect(waiting.some(({ escalated }) => escalated !== undefined)).toBe(true);
    expect(waiting.some(({ reports }) => reports.length > 2)).toBe(true);
    expect(queueCases.filter(({ closedBy }) => closedBy !== undefined).length).toBeGreaterThan(1);
    const kinds = decided.flatMap(({ decision }) => decision.actions.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(
      new Set([
        'clear',
        'limit_interactions',
        'limit_reach',
        'release',
        'remove',
        'screen',
        'suspend',
        'terminate',
        'warn',
      ]),
    );
    const answers = decided.flatMap(({ decision: { appeal, answer } }) =>
      appeal === undefined ? [] : (answer?.outcome ?? 'waits'),
    );
    expect(answers.toSorted()).toEqual(['reversed', 'upheld', 'waits']);
  });

  it('has reports for different reasons, none by those whom they are about', () => {
    const reports = queueCases.flatMap(({ reports: made, author }) =>
      made.map((each) => ({ ...each, author })),
    );
    for (const { by, author } of reports) expect(by).not.toBe(author);
    expect(new Set(reports.map(({ reason }) => reason)).size).toBeGreaterThan(8);
    const kinds = queueCases.flatMap(({ about, reports: made }) => (made.length > 0 ? about.kind : []));
    expect(new Set(kinds)).toEqual(new Set(['post', 'comment', 'account']));
  });

  it('is decided by four eyes where that is asked for, with reasons in both languages', () => {
    for (const { decision, escalated } of decided) {
      expect(decision.statement.facts.ar).toMatch(ARABIC);
      expect(decision.statement.facts.en).not.toMatch(ARABIC);
      if (decision.answer !== undefined) expect(decision.answer.by).not.toBe(decision.by);
      if (!decision.actions.some(({ kind }) => kind === 'terminate')) continue;
      expect(escalated?.by).not.toBe(decision.by);
      expect(demoStaff[decision.by].roles).toContain('senior');
    }
    for (const { en, ar } of queueMacros) expect([ARABIC.test(en), ARABIC.test(ar)]).toEqual([false, true]);
  });

  it('comes to one item for each case, and takes from people last what they need', () => {
    const accounts = queueCases.flatMap(({ about, author }) => (about.kind === 'account' ? author : []));
    expect(new Set(accounts).size).toBe(accounts.length);
    for (const { about, isLast } of queueCases) {
      if (about.kind === 'comment')
        expect(queueCases.find(({ name }) => name === about.under)?.about.kind).toBe('post');
      if (isLast) expect(about.kind).toBe('account');
    }
    const bars = ['limit_interactions', 'suspend', 'terminate'];
    for (const { decision, isLast } of decided)
      if (decision.actions.some(({ kind }) => bars.includes(kind))) expect(isLast).toBe(true);
  });
});

describe('the staff of the demo', () => {
  it('has two administrators, the first of them by the setting', () => {
    const administrators = Object.values(demoStaff).filter(({ roles }) =>
      roles.some((role) => role === 'administrator'),
    );
    expect(administrators).toHaveLength(2);
    expect(administrators[0]?.email).toBe(FIRST_ADMINISTRATOR);
  });

  it('has the codes of RFC 6238, appendix B', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totp(secret, 0, 59_000)).toBe('287082');
    expect(totp(secret, -1, 89_000)).toBe('287082');
    expect(totp(secret, 0, 1_111_111_109_000)).toBe('081804');
    expect([secondsLeft(59_000), secondsLeft(60_000)]).toEqual([1, 30]);
  });

  it('finds its secrets again with the data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'suwar-staff-'));
    try {
      expect(new StaffSecrets(folder).all()).toEqual({});
      new StaffSecrets(folder).keep('one@staff.example', 'A');
      new StaffSecrets(folder).keep('other@staff.example', 'B');
      expect(new StaffSecrets(folder).all()).toEqual({
        'one@staff.example': 'A',
        'other@staff.example': 'B',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
