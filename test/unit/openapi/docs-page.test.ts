import { describe, expect, it } from 'vitest';
import { routeTable } from '../../../lambdas/routes.ts';
import { escapeHtml, inlineHtml } from '../../../lib/openapi/html.ts';
import { makeDocs } from '../../../lib/openapi/make-docs.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';

const page = makeDocs(makeOpenApi());
const tags = [...page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)];

describe('the documents page', () => {
  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
    expect(page).not.toMatch(/\son[a-z]+=/i);
    expect(page).not.toMatch(/@import|url\(/i);
    const addresses = tags.flatMap(
      ([, , , attributes]) => /\b(?:href|src)="([^"]*)"/.exec(attributes ?? '')?.[1] ?? [],
    );
    expect(addresses.filter((address) => !address.startsWith('#') && address !== 'openapi.json')).toEqual([]);
  });

  it('closes every element it opens, in order', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of tags) {
      if (name === 'meta') continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('shows every operation, and every link inside leads somewhere, once', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(routeTable)));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has a language, a width for phones, a dark scheme and headings in order', () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('width=device-width');
    expect(page).toContain('prefers-color-scheme:dark');
    const levels = tags.flatMap(([, slash, name = '']) =>
      slash === '' && /^h[1-6]$/.test(name) ? [Number(name[1])] : [],
    );
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 1)).toBeLessThan(2);
  });

  it('escapes text', () => {
    expect(escapeHtml(`<b a="1">&'`)).toBe('&#60;b a=&#34;1&#34;&#62;&#38;&#39;');
    expect(inlineHtml('`<a>` and **b**')).toBe('<code>&#60;a&#62;</code> and <strong>b</strong>');
  });
});
