import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotificationType, specOf } from '../../../lambdas/notifications/notification-type.ts';
import { notificationTypes } from '../../../lambdas/notifications/notification-types.ts';
import { Preferences } from '../../../lambdas/notifications/preferences.ts';
import { notifiers } from '../../../lambdas/wiring/notifiers.ts';
import { topicEntries } from '../../../lib/topics/topics.ts';

const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');

/** What the topics' files of this ending export under names of that ending. */
const exportedBy = async (fileEnding: RegExp, nameEnding: RegExp): Promise<readonly unknown[]> => {
  const files = readdirSync(lambdas, { recursive: true, encoding: 'utf8' }).filter((file) =>
    fileEnding.test(file),
  );
  const modules: readonly Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(join(lambdas, file))),
  );
  return modules.flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => nameEnding.test(name))
      .map(([, value]) => value),
  );
};

describe('the list of all types of notifications', () => {
  it('has every type that a topic declares, each declared once', async () => {
    const declared = await exportedBy(/^\w+\/[\w-]+-notification-types\.ts$/, /^\w+NotificationTypes$/);
    expect(declared.length).toBeGreaterThan(6);
    const names = declared.flatMap((types) => Object.keys(types ?? {}));
    expect(names.toSorted()).toEqual(Object.keys(notificationTypes).toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps every type that apps know', () => {
    expect(NotificationType.options).toEqual(
      expect.arrayContaining([
        'follow',
        'follow_request',
        'follow_accepted',
        'like',
        'comment_like',
        'comment',
        'comment_pending',
        'reply',
        'mention',
        'tag',
        'co_author_invitation',
        'co_author_accepted',
        'partnership_invitation',
        'partnership_accepted',
        'post_published',
        'post_held',
        'scheduled_post_failed',
        'decision',
      ]),
    );
  });
});

describe('a type of notifications', () => {
  it.each(NotificationType.options)('%s says in both languages what it is and what a push shows', (type) => {
    const spec = specOf(type);
    for (const text of [spec.sentence, spec.push, spec.commentSentence ?? spec.sentence]) {
      expect(text.en).toMatch(/^[^\u0600-\u06FF]+$/);
      expect(text.ar).toMatch(/[\u0600-\u06FF]/);
    }
    const names = (text: string) => text.includes('{who}');
    const isOfPeople = spec.preference === 'people';
    expect([spec.sentence.en, spec.sentence.ar].map(names)).toEqual([isOfPeople, isOfPeople]);
    expect([spec.push.en, spec.push.ar].map(names)).toEqual([false, false]);
  });

  it.each(NotificationType.options)('%s has the preference that it says, or none', (type) => {
    const spec = specOf(type);
    expect(Object.keys(Preferences.shape).includes(type)).toBe(spec.preference !== 'always');
    if (spec.preference !== 'always') expect(spec.description).toMatch(/\.$/);
  });
});

describe('the list of all notifiers', () => {
  it('has every one that a topic declares', async () => {
    const declared = await exportedBy(/^\w+\/[\w-]+-notifications\.ts$/, /^\w+Notifiers$/);
    const all = new Set(declared.flatMap((each) => (Array.isArray(each) ? each : [])));
    expect(all.size).toBeGreaterThan(7);
    expect(new Set<unknown>(notifiers)).toEqual(all);
  });

  it('has one for each kind of job of a topic, and no other', () => {
    const problems = topicEntries.flatMap(([name, { notificationJobs = [], notifiers: own = [] }]) => [
      ...notificationJobs
        .filter((job) => own.filter(({ of }) => of === job).length !== 1)
        .map(({ kind }) => `${name}: jobs of the kind ${kind} need one notifier`),
      ...own
        .filter(({ of }) => !notificationJobs.includes(of))
        .map(({ of }) => `${name}: the kind ${of.kind} has a notifier and is none of its notificationJobs`),
    ]);
    expect(problems).toEqual([]);
  });
});
