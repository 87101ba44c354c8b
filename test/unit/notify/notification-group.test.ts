import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountId, newUlid, timeOf } from '../../../lambdas/kernel/ids.ts';
import type { Subject } from '../../../lambdas/notify/notification.ts';
import { nameOfSubject } from '../../../lambdas/notify/notification.ts';
import type { Findings, Group, Regrouped } from '../../../lambdas/notify/notification-group.ts';
import { dismiss, MAX_MEMBERS, regroup, withoutExpired } from '../../../lambdas/notify/notification-group.ts';
import { notificationGroupRow } from '../../../lambdas/notify/notification-rows.ts';
import { packGroup, unpackGroup } from '../../../lambdas/notify/pack-group.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const author = idOf('author');
const subject: Subject = { type: 'like', postId: postAt(author, 0) };
const about = nameOfSubject(subject);
const HOUR_MS = 3_600_000;

const likes = (...people: readonly (readonly [string, number])[]): Findings => ({
  present: people.map(([name, minute]) => ({ account: idOf(name), at: T0 + minute * 60_000 })),
  gone: [],
});
const gone = (...names: readonly string[]): Findings => ({ present: [], gone: names.map(idOf) });

const grown = (...findings: readonly Findings[]): Regrouped | undefined => {
  let group: Group | undefined;
  let last: Regrouped | undefined;
  for (const each of findings) {
    const next = regroup(author, about, group, each);
    if (next !== undefined) last = next;
    group = next?.group ?? group;
  }
  return last;
};
const names = (regrouped: Regrouped | undefined): readonly AccountId[] => regrouped?.shown?.actors ?? [];

describe('a group of notifications', () => {
  it('names the last three to join and counts all', () => {
    const four = grown(likes(['amal', 1]), likes(['badr', 2], ['dana', 3]), likes(['ezz', 4]));
    expect(names(four)).toEqual(['ezz', 'dana', 'badr'].map(idOf));
    expect(four?.shown).toMatchObject({ count: 4, about: `like#${subject.postId}` });
    expect(timeOf(four?.group.notificationId ?? '')).toBe(T0 + 4 * 60_000);
  });

  it('changes nothing when it is told again what it knows', () => {
    const one = grown(likes(['amal', 1]));
    expect(regroup(author, about, one?.group, likes(['amal', 1]))).toBeUndefined();
    expect(regroup(author, about, one?.group, gone('badr'))).toBeUndefined();
    expect(regroup(author, about, undefined, gone('amal'))).toBeUndefined();
  });

  it('lets somebody go and come back without telling of it again', () => {
    const first = grown(likes(['amal', 1]));
    const left = grown(likes(['amal', 1]), gone('amal'));
    expect(left?.shown).toBeUndefined();
    const back = grown(likes(['amal', 1]), gone('amal'), likes(['amal', 90]));
    expect(back?.shown).toEqual(first?.shown);
    expect(back).toMatchObject({ joined: [], isPushed: false });
  });

  it('moves to the top for somebody new only, and pushes once an hour', () => {
    const two = grown(likes(['amal', 1]), likes(['badr', 2]));
    expect(two).toMatchObject({ isPushed: false, joined: [idOf('badr')] });
    const later = grown(likes(['amal', 1]), likes(['badr', 1 + HOUR_MS / 60_000]));
    expect(later?.isPushed).toBe(true);
  });

  it('takes in a limited number and says that it is full', () => {
    const crowd = Array.from({ length: MAX_MEMBERS + 10 }, (_, each) => [`p${each}`, each] as const);
    const full = grown(likes(...crowd));
    expect(full?.shown).toMatchObject({ count: MAX_MEMBERS, isFull: true });
    expect(regroup(author, about, full?.group, likes(['late', 500]))).toBeUndefined();
  });

  it('is not called full where some were dismissed: a number from elsewhere counts them again', () => {
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, each) => [`p${each}`, each] as const);
    const most = grown(likes(...crowd.slice(0, -3)))?.group ?? expect.fail();
    const dismissed = dismiss(about, most, timeOf(most.notificationId))?.group;
    const full = regroup(author, about, dismissed, likes(...crowd.slice(-3)));
    expect(full?.group.members).toHaveLength(MAX_MEMBERS);
    expect(full?.shown?.actors).toHaveLength(3);
    expect(full?.shown).not.toHaveProperty('isFull');
  });

  it('shows nobody again who was dismissed, and those who join later by themselves', () => {
    const two = grown(likes(['amal', 1]), likes(['badr', 2]))?.group;
    if (two === undefined) throw new Error('There is a group');
    const dismissed = dismiss(about, two, timeOf(two.notificationId));
    expect(dismissed).toMatchObject({ shown: undefined, group: { version: 3 } });
    const left = regroup(author, about, dismissed?.group, gone('amal'));
    expect(left?.shown).toBeUndefined();
    expect(regroup(author, about, left?.group, likes(['amal', 1]))?.shown).toBeUndefined();
    expect(names(regroup(author, about, dismissed?.group, likes(['dana', 3])))).toEqual([idOf('dana')]);
    expect(regroup(author, about, dismissed?.group, likes(['amal', 1], ['badr', 2]))).toBeUndefined();
    expect(dismissed && dismiss(about, dismissed.group, timeOf(two.notificationId))).toBeUndefined();
  });

  it('keeps those who joined after the moment that is dismissed', () => {
    const [one, two] = [grown(likes(['amal', 1])), grown(likes(['amal', 1]), likes(['badr', 2]))];
    if (one === undefined || two === undefined) throw new Error('There are groups');
    const dismissed = dismiss(about, two.group, timeOf(one.group.notificationId));
    expect(dismissed?.shown).toMatchObject({
      notificationId: two.group.notificationId,
      actors: [idOf('badr')],
    });
  });

  it('forgets what has expired', () => {
    const one = grown(likes(['amal', 1]))?.group;
    const end = (one?.expiresAt ?? 0) * 1_000;
    expect(withoutExpired(one, end - 1)).toBe(one);
    expect(withoutExpired(one, end)).toMatchObject({ members: [], version: 1 });
  });

  it('ends the same whatever the order, and however often it is told', () => {
    const finding = fc.oneof(
      fc.nat({ max: 5 }).map((each) => likes([`p${each}`, each])),
      fc
        .tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }))
        .map(([one, other]) =>
          likes(...new Map([one, other].map((each) => [each, [`p${each}`, each] as const])).values()),
        ),
    );
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1 }), fc.infiniteStream(fc.nat()), (told, luck) => {
        const shuffled = [...told, ...told].sort(() => (luck.next().value % 2 === 0 ? 1 : -1));
        const [one, other] = [grown(...told), grown(...shuffled)];
        expect(other?.shown).toEqual(one?.shown);
        expect(other?.group.members).toEqual(one?.group.members);
      }),
    );
  });
});

describe('the row of a group', () => {
  const members = fc.array(
    fc.record({
      name: fc.string(),
      at: fc.integer({ min: 0, max: 2 ** 46 - 1 }),
      isAbsent: fc.boolean(),
      isDismissed: fc.boolean(),
    }),
    { maxLength: MAX_MEMBERS },
  );

  it('holds who was part of it, when, who has left, and who was dismissed', () => {
    fc.assert(
      fc.property(members, (some) => {
        const known = [...new Map(some.map((each) => [idOf(each.name), each]))];
        const one = grown(likes(['amal', 1]))?.group ?? expect.fail();
        const group = {
          ...one,
          members: known.map(([account, { at }]) => ({ account, at })),
          absent: known.flatMap(([account, { isAbsent }]) => (isAbsent ? [account] : [])).toSorted(),
          dismissed: known.flatMap(([account, { isDismissed }]) => (isDismissed ? [account] : [])).toSorted(),
        };
        expect(unpackGroup(packGroup(group))).toEqual(group);
      }),
    );
  });

  it('stays within a write unit when all who ever fitted in have left', () => {
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, each) => [`p${each}`, each] as const);
    const left = grown(likes(...crowd), gone(...crowd.map(([name]) => name)))?.group ?? expect.fail();
    expect(left).toMatchObject({ absent: { length: MAX_MEMBERS }, pushedAt: expect.any(Number) });
    const reply = `${newUlid(T0)}-${newUlid(T0)}`;
    const key = notificationGroupRow.key({ account: author, group: `invitation#${subject.postId}#${reply}` });
    expect(rowBytes({ ...key, ...packGroup({ ...left, version: 9_999 }) })).toBeLessThanOrEqual(1_024);
  });
});
