import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SuwarProvider, useFeed, useMe, usePost, useSession } from '../../src/index.ts';
import { scriptSuwar } from '../support/scripted-suwar.ts';

const Page = () => {
  const { status } = useSession();
  const { posts, isLoading } = useFeed();
  const { me } = useMe();
  const { post } = usePost('P1');
  return createElement('p', null, JSON.stringify([status, posts, isLoading, me ?? null, post ?? null]));
};

describe('on a server', () => {
  it('pages are rendered without a document, as for somebody whom nobody knows yet, and nothing is asked', () => {
    expect('document' in globalThis).toBe(false);
    const script = scriptSuwar('layla');
    const page = renderToString(createElement(SuwarProvider, { suwar: script.suwar }, createElement(Page)));
    expect(page.replaceAll('&quot;', '"')).toContain('["loading",[],true,null,null]');
    expect(script.waiting).toEqual([]);
  });
});
