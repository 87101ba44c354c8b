// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HOME, ID, openApp, POST } from '../support/post-app.ts';
import { doing } from '../support/render.ts';
import { refusal, scriptSuwar } from '../support/scripted-suwar.ts';
import { homePage, somePost } from '../support/some-posts.ts';

describe('a post', () => {
  it('that a feed brought is asked for by no row', async () => {
    const app = await openApp(scriptSuwar());
    expect(app.waiting).toEqual([]);
  });

  it('goes with the last list that has it', async () => {
    const app = await openApp(scriptSuwar());
    const kept = () =>
      app.queryClient.getQueriesData({ queryKey: ['suwar'] }).filter(([key]) => key[3] === 'post');
    await doing(() => void app.result.current.home.refresh());
    const home = await app.next('GET', HOME);
    await doing(() => home.answer(200, homePage(['P00012', 'P00011'])));
    await waitFor(() => expect(kept()).toHaveLength(3));
    app.unmount();
    const listOf = (path: string) => ({
      predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey.includes(path),
    });
    app.queryClient.removeQueries(listOf(HOME));
    expect(kept().map(([key]) => key[4])).toEqual([ID]);
    app.queryClient.removeQueries(listOf('/v1/accounts/{username}/posts'));
    expect(kept()).toEqual([]);
  });

  it('keeps what only the post itself says when a list leaves it out', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.one().refresh());
    const one = await app.next('GET', POST);
    await doing(() => one.answer(200, somePost(ID, { mayComment: true })));
    await doing(() => void app.result.current.home.refresh());
    const home = await app.next('GET', HOME);
    await doing(() => home.answer(200, homePage([ID], undefined, {}, { caption: 'new' })));
    await app.everywhere(false, 10, 'new');
    expect(app.one().post?.viewer?.mayComment).toBe(true);
  });

  it('that is not there any more is shown nowhere', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.one().refresh());
    const one = await app.next('GET', POST);
    await doing(() => one.answer(404, refusal('not_found', 404)));
    await waitFor(() => expect(app.result.current.places).toEqual([undefined, undefined, undefined]));
    expect(app.one().problem?.code).toBe('not_found');
  });

  it('that its author deletes goes from all lists, and does not come back with a late one', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.result.current.home.refresh());
    const home = await app.next('GET', HOME);
    const acting = await doing(() => ({ done: app.one().remove() }));
    const removal = await app.next('DELETE', POST);
    await doing(() => removal.answer(204));
    expect(await acting.done).toBeUndefined();
    await doing(() => home.answer(200, homePage([ID, 'P00009'])));
    await waitFor(() =>
      expect(app.result.current.home.posts.map(({ postId }) => postId)).toEqual(['P00009']),
    );
    expect(app.result.current.profile.posts).toEqual([]);
  });
});
