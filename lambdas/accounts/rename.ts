/** How often a username may be changed, and which former names stay with an account. */
import { limits } from '../kernel/limits.ts';
import { problem } from '../kernel/problems.ts';
import { DAY_MS, DAY_SECONDS, SECOND_MS, secondsOf } from '../platform/durations.ts';
import type { Account, HeldUsername } from './account.ts';

/** What a change of name makes of what an account's profile says about names. */
export interface Renaming {
  readonly usernameChanges: readonly number[];
  readonly heldUsernames: readonly HeldUsername[];
  /** Names that were held and are free from now on. */
  readonly freed: readonly string[];
}

type Names = Pick<Account, 'username' | 'usernameChanges' | 'heldUsernames'>;

const recentChanges = ({ usernameChanges = [] }: Names, now: number): readonly number[] =>
  usernameChanges.filter((at) => at > now - limits.usernameChangeDays * DAY_MS);

/**
 * Throws `limit_reached` for an account that has changed its name too often of late. It is no 429: what is throttled is repeated by many an HTTP
 * library by itself, and this is over in days. `now` in milliseconds.
 */
export const checkMayRename = (account: Names, now: number): void => {
  const recent = recentChanges(account, now);
  const [first] = recent.slice(-limits.usernameChanges);
  if (first === undefined || recent.length < limits.usernameChanges) return;
  const next = first + limits.usernameChangeDays * DAY_MS;
  const date = new Date(next).toISOString();
  const message = {
    en: `You have changed your username ${recent.length} times in ${limits.usernameChangeDays} days; ${limits.usernameChanges} changes are allowed. The next is possible from ${date}`,
    ar: `غيّرت اسم المستخدم ${recent.length} مرات خلال ${limits.usernameChangeDays} يومًا، والحد الأقصى ${limits.usernameChanges}. يمكنك تغييره مجددًا ابتداءً من ${date}`,
  };
  throw problem('limit_reached', message, {
    values: [{ path: 'body.username', message }],
    headers: { 'retry-after': String(Math.ceil((next - now) / SECOND_MS)) },
  });
};

/** What an account that takes another name at `now` (milliseconds) holds, and what it frees. A held name that it takes again is its own. */
export const renamingOf = (account: Names, username: string, now: number): Renaming => {
  const seconds = secondsOf(now);
  const held = (account.heldUsernames ?? []).filter(
    (name) => name.username !== username && name.heldUntil > seconds,
  );
  const heldUntil = seconds + limits.usernameHeldDays * DAY_SECONDS;
  const all = [...held, { username: account.username, heldUntil }];
  return {
    usernameChanges: [...recentChanges(account, now), now],
    heldUsernames: all.slice(-limits.usernamesHeld),
    freed: all.slice(0, -limits.usernamesHeld).map((name) => name.username),
  };
};
