// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNotifications, useUnreadNotifications } from '../../src/use-notifications.ts';
import { doing, inProvider } from '../support/render.ts';
import { refusal, scriptSuwar } from '../support/scripted-suwar.ts';

const LIST = '/v1/me/notifications?';
const UNREAD = '/v1/me/notifications/unread';
const READ = '/v1/me/notifications/read';

const page = (text: string, cursor?: string) => ({
  items: text
    .split(' ')
    .map((word) => ({ notificationId: word.replace('*', ''), isUnread: word.endsWith('*') })),
  cursor,
});

/** @param text `N3* N2* N1`: ids, with a star for the unread ones */
const openList = async (text: string, count: number, cursor?: string) => {
  const script = scriptSuwar('layla');
  const app = inProvider(script.suwar, () => ({
    list: useNotifications(),
    unread: useUnreadNotifications(),
  }));
  const [list, unread] = [await script.next('GET', LIST), await script.next('GET', UNREAD)];
  await doing(() => {
    list.answer(200, page(text, cursor));
    unread.answer(200, { count, more: false });
  });
  const shows = (expected: string, number: number) =>
    waitFor(() => {
      const shown = app.result.current.list.notifications;
      expect([
        shown.map(({ notificationId, isUnread }) => `${notificationId}${isUnread ? '*' : ''}`).join(' '),
        app.result.current.unread.count,
      ]).toEqual([expected, number]);
    });
  await shows(text, count);
  return { ...app, ...script, shows, list: () => app.result.current.list };
};

describe('notifications', () => {
  it('are read on page by page', async () => {
    const app = await openList('N3* N2', 1, 'c');
    await doing(() => void app.list().loadMore());
    const more = await app.next('GET', LIST);
    expect(more.path).toContain('cursor=c');
    await doing(() => more.answer(200, page('N1')));
    await app.shows('N3* N2 N1', 1);
    expect(app.list().hasMore).toBe(false);
  });

  it('are read at once, up to the newest, and no older answer makes them unread again', async () => {
    const app = await openList('N3* N2* N1', 2);
    await doing(() => void app.list().refresh());
    await doing(() => void app.result.current.unread.refresh());
    const [late, unread] = [await app.next('GET', LIST), await app.next('GET', UNREAD)];
    const acting = await doing(() => ({ done: app.list().markRead() }));
    await app.shows('N3 N2 N1', 0);
    const question = await app.next('PUT', READ);
    expect(question.body).toEqual({ upTo: 'N3' });
    await doing(() => unread.answer(200, { count: 2, more: false }));
    await doing(() => question.answer(204));
    expect(await acting.done).toBeUndefined();
    await doing(() => late.answer(200, page('N4* N3* N2* N1')));
    await app.shows('N4* N3 N2 N1', 0);
    await doing(() => void app.list().markRead());
    expect((await app.next('PUT', READ)).body).toEqual({ upTo: 'N4' });
  });

  it('are unread again where marking them was refused', async () => {
    const app = await openList('N3* N2', 1);
    const acting = await doing(() => ({ done: app.list().markRead() }));
    const question = await app.next('PUT', READ);
    await doing(() => question.answer(429, refusal('too_many_requests', 429)));
    await doing(async () => {
      for (let tries = 1; tries < 5; tries += 1) {
        (await app.next('PUT', READ)).answer(429, refusal('too_many_requests', 429));
      }
    });
    expect(await acting.done).toMatchObject({ code: 'too_many_requests' });
    await app.shows('N3* N2', 1);
  });

  it('that are dismissed go at once, not back with a late list, and back where that is refused', async () => {
    const app = await openList('N3 N2 N1', 0);
    await doing(() => void app.list().refresh());
    const late = await app.next('GET', LIST);
    await doing(() => void app.list().dismiss('N2'));
    await app.shows('N3 N1', 0);
    const question = await app.next('DELETE', '/v1/me/notifications/N2');
    await doing(() => late.answer(200, page('N4 N3 N2 N1')));
    await app.shows('N4 N3 N1', 0);
    await doing(() => question.answer(403, refusal('account_deactivated', 403)));
    await app.shows('N4 N3 N2 N1', 0);
  });

  it('of a group that moved to the top are there once', async () => {
    const app = await openList('N2 N1', 0);
    await doing(() => void app.list().refresh());
    const refresh = await app.next('GET', LIST);
    await doing(() => refresh.answer(200, page('N3* N2')));
    await app.shows('N3* N2', 0);
  });
});
