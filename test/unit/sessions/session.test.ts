import { describe, expect, it } from 'vitest';
import { newAccountId } from '../../../lambdas/kernel/ids.ts';
import {
  beginsAgain,
  isEndedFor,
  isSignedOut,
  SessionId,
  sessionEnded,
  sessionIdOf,
  startOf,
} from '../../../lambdas/sessions/session.ts';
import { identityOf, T0 } from '../../support/some-account.ts';

const NOW_SECONDS = T0 / 1_000;
const signIn = { ...identityOf('amal'), origin: 'phone', authTime: NOW_SECONDS, issuedAt: NOW_SECONDS + 60 };
const unsaid = (issuedAt?: number) => ({ ...identityOf('amal'), origin: '', issuedAt });
const session = { accountId: newAccountId(), lastSeenOn: '2026-01-01' };

describe('a session', () => {
  it('is the same for all tokens of a sign-in, and another for another one', () => {
    const id = sessionIdOf(signIn);
    expect(SessionId.safeParse(id).success).toBe(true);
    expect(sessionIdOf({ ...signIn, issuedAt: NOW_SECONDS + 9_999, username: 'other' })).toBe(id);
    const others = [
      { ...signIn, origin: 'tablet' },
      { ...signIn, subject: 'other' },
      { ...signIn, issuer: 'https://other.test' },
    ];
    expect(new Set([id, ...others.map(sessionIdOf)])).toHaveLength(4);
  });

  it.each(['short', `${'a'.repeat(23)}`, `${'a'.repeat(21)}!`])('has no such id: %s', (id) => {
    expect(SessionId.safeParse(id).success).toBe(false);
  });

  it('began when the person signed in, or is first seen where the token does not say', () => {
    expect(startOf(signIn, T0 + 5_000)).toBe(T0);
    expect(startOf(unsaid(NOW_SECONDS), T0 + 5_000)).toBe(T0 + 5_000);
  });

  it.each([
    ['never', undefined, false],
    ['before', NOW_SECONDS - 1, false],
    ['at that time', NOW_SECONDS, false],
    ['later', NOW_SECONDS + 1, true],
  ])('is signed out everywhere or not, where that was done %s', (_, before, isOut) => {
    expect(isSignedOut(signIn, before)).toBe(isOut);
    expect(isSignedOut(unsaid(NOW_SECONDS), before)).toBe(isOut);
  });

  it('is signed out where its token says of no time', () => {
    expect(isSignedOut(unsaid(), 1)).toBe(true);
  });

  it('that was ended begins again by later tokens alone, and only where they name no sign-in', () => {
    expect(beginsAgain(unsaid(NOW_SECONDS + 1), T0)).toBe(true);
    expect(beginsAgain(unsaid(NOW_SECONDS), T0)).toBe(false);
    expect(beginsAgain(unsaid(), T0)).toBe(false);
    expect(beginsAgain({ ...signIn, issuedAt: NOW_SECONDS + 1 }, T0)).toBe(false);
  });

  it('refuses all tokens when it was ended, and those from before where it began again', () => {
    expect(isEndedFor(session, signIn)).toBe(false);
    expect(isEndedFor({ ...session, endedAt: T0 }, unsaid(NOW_SECONDS + 9))).toBe(true);
    expect(isEndedFor({ ...session, tokensAfter: T0 }, unsaid(NOW_SECONDS))).toBe(true);
    expect(isEndedFor({ ...session, tokensAfter: T0 }, unsaid(NOW_SECONDS + 1))).toBe(false);
  });

  it('answers tokens of an ended one with 401, as a token that is wrong', () => {
    expect(sessionEnded()).toMatchObject({
      definition: { code: 'session_ended', status: 401 },
      headers: { 'www-authenticate': 'Bearer' },
    });
  });
});
