import { describe, expect, it } from 'vitest';
import { actions } from '../../../../lambdas/decisions/action.ts';
import { Ground, Origin } from '../../../../lambdas/decisions/decision.ts';
import { StaffRole } from '../../../../lambdas/kernel/staff-role.ts';
import { subjectKinds } from '../../../../lambdas/kernel/subject.ts';
import { moderationReasons, verdicts } from '../../../../lambdas/photos/moderation/verdict.ts';
import { StoredItemEvent } from '../../../../lambdas/review/item-event.ts';
import { ReviewOutcome, ReviewSource } from '../../../../lambdas/review/review-item.ts';
import { ActName } from '../../../../lambdas/support/support-contract.ts';
import { messages } from '../../src/language/messages.ts';
import { nameOf, say } from '../../src/language/say.ts';

const placesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('messages of the console', () => {
  it.each(Object.entries(messages))(
    '%s is said in both languages, with the same values',
    (id, { en, ar }) => {
      expect(en.trim()).not.toBe('');
      expect(placesIn(ar)).toEqual(placesIn(en));
      // The button that leads to the other language is named in that.
      if (id !== 'app.language') {
        expect(en).not.toMatch(/\p{Script=Arabic}/u);
        expect(ar).toMatch(/\p{Script=Arabic}/u);
      }
    },
  );

  it.each([
    ['action', Object.keys(actions)],
    ['reason', moderationReasons],
    ['verdict', verdicts],
    ['kind', subjectKinds],
    ['source', ReviewSource.options],
    ['outcome', ReviewOutcome.options],
    ['event', StoredItemEvent.shape.what.options],
    ['ground', Ground.options],
    ['origin', Origin.options],
    ['role', StaffRole.options],
    ['act', ActName.options],
  ])('name every %s that the API knows', (group, values) => {
    expect(values.filter((value) => nameOf('ar', group, value) === value)).toEqual([]);
  });

  it('put values in, numbers in the digits of the language, and leave a value that nobody knows as it is', () => {
    expect(say('en', 'queue.closed', { closed: 12, left: 1 })).toBe('Closed: 12. Left: 1.');
    expect(say('ar', 'queue.closed', { closed: 12, left: 1 })).toBe('أُغلق: ١٢. بقي: ١.');
    expect(nameOf('en', 'kind', 'poem')).toBe('poem');
  });
});
