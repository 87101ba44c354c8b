import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { AccountChange, NewAccount } from '../../../../lambdas/accounts/account-contract.ts';
import { AudienceChange, NewAudience } from '../../../../lambdas/audiences/audience-contract.ts';
import { CollectionEdit, NewCollection } from '../../../../lambdas/collections/collection-contract.ts';

const names = [
  ['a new collection', (name: string) => z.safeParse(NewCollection, { name })],
  ['a collection', (name: string) => z.safeParse(CollectionEdit, { name })],
  ['a new audience', (name: string) => z.safeParse(NewAudience, { name })],
  ['an audience', (name: string) => z.safeParse(AudienceChange, { name })],
  ['a new account', (displayName: string) => z.safeParse(NewAccount, { username: 'layla', displayName })],
  ['an account', (displayName: string) => z.safeParse(AccountChange, { displayName })],
] as const;

describe.each(names)('the name of %s', (kind, parse) => {
  it.each([' ', '\u200b', '\u3164', '\u2800', '\u00ad\u2060 \ufe0f', '\u0301', '\u{e0020}', '\u{1d159}'])(
    'is refused when nobody can see it: %j',
    (name) => {
      expect(parse(name).error?.issues[0]?.message).toContain('no visible characters');
    },
  );

  it.each(['ليلى', 'e\u0301', '🌅', '1️⃣', 'می‌خواهم', '.'])('may be %j', (name) => {
    expect(parse(name).success).toBe(true);
  });

  it(kind.endsWith('account') ? 'may be empty, for the username' : 'is not empty', () => {
    expect(parse('').success).toBe(kind.endsWith('account'));
  });
});
