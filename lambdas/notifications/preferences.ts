/** Of what an account wants to be told. */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Edge } from '../graph/edge.ts';
import { isMuted, relationOf } from '../graph/edge.ts';
import type { NotificationType } from './notification.ts';
import { type OwnType, PeopleType } from './notification.ts';

/** Whose doings one wants to hear of. `following`: of those whom one follows. */
export const FromWhom = z.enum(['everyone', 'following', 'off']);
export type FromWhom = z.infer<typeof FromWhom>;
export const Switch = z.enum(['on', 'off']);
export type Switch = z.infer<typeof Switch>;

const fromPeople = {
  follow: FromWhom,
  follow_request: FromWhom,
  follow_accepted: FromWhom,
  like: FromWhom,
  comment_like: FromWhom,
  comment: FromWhom,
  comment_pending: FromWhom,
  reply: FromWhom,
  mention: FromWhom,
  tag: FromWhom,
  co_author_invitation: FromWhom,
  co_author_accepted: FromWhom,
} satisfies Record<PeopleType, unknown>;

const ofOwn = {
  post_published: Switch,
  post_held: Switch,
  scheduled_post_failed: Switch,
} satisfies Record<OwnType, unknown>;

/** What an account has chosen; the row holds only that. */
export const Preferences = z.object({ ...fromPeople, ...ofOwn, pushes: Switch });
export type Preferences = z.infer<typeof Preferences>;

/** What is left out stays. */
export type PreferencesChange = {
  readonly [Name in keyof Preferences]?: Preferences[Name] | undefined;
};

export const defaultPreferences: Preferences = {
  follow: 'everyone',
  follow_request: 'everyone',
  follow_accepted: 'everyone',
  like: 'everyone',
  comment_like: 'everyone',
  comment: 'everyone',
  comment_pending: 'everyone',
  reply: 'everyone',
  mention: 'everyone',
  tag: 'everyone',
  co_author_invitation: 'everyone',
  co_author_accepted: 'everyone',
  post_published: 'on',
  post_held: 'on',
  scheduled_post_failed: 'on',
  pushes: 'on',
};

/** Who did something, as the recipient sees them now. */
export interface Actor {
  readonly account: Pick<Account, 'status'> | undefined;
  /** The recipient's edge to them. */
  readonly edge: Edge | undefined;
}

/** Whether somebody may be named to the recipient at all: there, not suspended, no block either way, not muted at `now` (milliseconds). */
export const mayBeNamed = ({ account, edge }: Actor, now: number): boolean =>
  account !== undefined && isVisible(account) && !relationOf(edge).isBlocked && !isMuted(edge, now);

/** Whether the recipient wants to be told that this one did something of the type. */
export const wants = (preferences: Preferences, type: PeopleType, edge: Edge | undefined): boolean => {
  const fromWhom = preferences[type];
  return fromWhom === 'everyone' || (fromWhom === 'following' && edge?.since !== undefined);
};

/** Whether the recipient wants to be told of what happens to their own. Decisions are always told. */
export const wantsOwn = (preferences: Preferences, type: Exclude<NotificationType, PeopleType>): boolean =>
  type === 'decision' || preferences[type] === 'on';

export const isPeopleType = (type: NotificationType): type is PeopleType =>
  PeopleType.options.some((each) => each === type);
