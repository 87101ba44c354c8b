import { describe, expect, it } from 'vitest';
import { CommentId, draftIdOf, newUlid } from '../../../lambdas/kernel/ids.ts';
import { subjectOf } from '../../../lambdas/notifications/notification-type.ts';
import type { Subject } from '../../../lambdas/notify/notification.ts';
import { nameOfSubject } from '../../../lambdas/notify/notification.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const author = idOf('author');

describe('the name of a subject', () => {
  const postId = postAt(author, 0);
  it.each<Subject>([
    { type: 'like', postId },
    { type: 'post_held', postId },
    { type: 'follow', other: '2026-11-23' },
    { type: 'follow_request', other: author },
    { type: 'follow_accepted' },
    { type: 'decision', other: 'D1' },
    { type: 'reply', postId, commentId: CommentId.parse(newUlid(T0)) },
    { type: 'scheduled_post_failed', draftId: draftIdOf(T0, author) },
  ])('says all of it: %o', (each) => {
    expect(subjectOf(nameOfSubject(each))).toEqual(each);
  });

  it('of a type that no topic declares is an error', () => {
    expect(() => subjectOf(`no_such_type#${postId}`)).toThrow();
  });
});
