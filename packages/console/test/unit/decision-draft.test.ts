import { describe, expect, it } from 'vitest';
import { ItemDecision } from '../../../../lambdas/reviewing/decision-contract.ts';
import {
  actionsFor,
  bodyOf,
  type Draft,
  effectsOf,
  emptyDraft,
  newAction,
  problemsOf,
} from '../../src/review/decision-draft.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const reported = { sources: ['report'] } as const;
const item = { sources: [...reported.sources] };
const full: Draft = {
  ...emptyDraft,
  actions: [newAction('remove', 'subject'), { ...newAction('suspend', 'account'), days: 3 }],
  rule: 'privacy',
  factsEn: ' A plate can be read. ',
  factsAr: 'لوحة السيارة مقروءة.',
};

describe('a decision as it is sent', () => {
  it('has each action with what its kind takes, and a statement in both languages', () => {
    const body = bodyOf(
      { ...full, origin: 'authority', note: ' seen ', macroId: '', leaveOpen: true },
      '1 published',
      now,
    );
    expect(body).toEqual({
      actions: [
        { kind: 'remove', on: 'subject' },
        { kind: 'suspend', on: 'account', endsAt: '2026-12-03T12:00:00.000Z' },
      ],
      statement: {
        facts: { en: 'A plate can be read.', ar: 'لوحة السيارة مقروءة.' },
        rule: 'privacy',
        ground: 'terms',
        origin: 'authority',
      },
      leaveOpen: true,
      seen: '1 published',
      note: 'seen',
    });
    expect(ItemDecision.safeParse(body).success).toBe(true);
  });

  it.each([
    [{ ...newAction('screen', 'subject'), reasons: ['nudity' as const] }, { reasons: ['nudity'] }],
    [{ ...newAction('clear', 'account'), field: 'links' as const }, { field: 'links' }],
    [newAction('limit_interactions', 'account'), { endsAt: '2026-12-07T12:00:00.000Z' }],
    [newAction('warn', 'account'), {}],
  ])('of the kind $kind takes nothing else', (action, more) => {
    const body = bodyOf({ ...full, actions: [action] }, '1 published', now);
    expect(body.actions).toEqual([{ kind: action.kind, on: action.on, ...more }]);
    expect(ItemDecision.safeParse(body).success).toBe(true);
  });

  it('without actions closes the item, whatever else was filled in', () => {
    expect(bodyOf({ ...full, actions: [], leaveOpen: true, note: 'no' }, '1 published', now)).toEqual({
      actions: [],
      note: 'no',
    });
  });
});

describe('what keeps a decision from being sent', () => {
  it.each([
    ['nothing', full, []],
    ['nothing, where the item is closed without actions', emptyDraft, []],
    ['no rule', { ...full, rule: '' }, ['rule']],
    ['facts that show nothing', { ...full, factsEn: ' \n', factsAr: '' }, ['factsEn', 'factsAr']],
    ['a screen that says nothing', { ...full, actions: [newAction('screen', 'subject')] }, ['reasons']],
    ['too many actions', { ...full, actions: [...full.actions, newAction('warn', 'account')] }, ['actions']],
  ] as const)('%s', (_, draft, fields) => {
    expect([...problemsOf(draft, item, 2).keys()]).toEqual(fields);
  });

  it('no action for a photo that waits', () => {
    expect([...problemsOf(emptyDraft, { sources: ['photo', 'report'] }, 5).keys()]).toEqual(['actions']);
  });
});

describe('what can be done', () => {
  it('with a photo of a post: it, its post and the account', () => {
    const found = actionsFor(
      { subject: { kind: 'photo', postId: 'p', photoId: 'f' }, escalated: false },
      true,
    );
    expect(found.map(({ on }) => on)).toEqual(['subject', 'post', 'account']);
    expect(found[0]?.kinds).toContain('release');
    expect(found[1]?.kinds).not.toContain('release');
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('to close an account: escalated %s, senior %s, offered %s', (escalated, isSenior, offered) => {
    const [own] = actionsFor({ subject: { kind: 'account', accountId: 'a' }, escalated }, isSenior);
    expect(own?.kinds.includes('terminate')).toBe(offered);
  });

  it('is told to the person in both languages', () => {
    const { en, ar } = effectsOf(full);
    expect(en[0]).toBe('Nobody but you can see it any more.');
    expect(ar[0]).toBe('لم يعد أحد سواك يراه.');
    expect([en.length, ar.length]).toEqual([2, 2]);
  });
});
