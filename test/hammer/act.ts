/** What an act of the hammer has at hand. */
import type { System } from '../model/system.ts';
import type { Name } from '../model/world.ts';
import type { Body } from '../support/crowd.ts';
import type { HammerPost, Truth, Worker } from './truth.ts';

/** Answers that say no: what was there is gone, may not be seen, is already so, or was changed by others too often. */
const refusals = new Set([403, 404, 409]);

export interface Hand {
  readonly truth: Truth;
  readonly worker: Worker;
  readonly system: System;
  /** A number from 0 to below the bound, by the worker's own seed. */
  below(bound: number): number;
  /** One of some things, undefined of none. */
  oneOf<Thing>(things: readonly Thing[]): Thing | undefined;
  /** The body of a success; undefined when it was refused. Throws at every other answer. */
  send(who: Name, method: string, path: string, body?: unknown): Promise<Body | undefined>;
  /** A success; throws at every other answer. */
  must(who: Name, method: string, path: string, body?: unknown): Promise<Body>;
}

/** Does something, or answers false when there is nothing to do it with. */
export type Act = (hand: Hand) => Promise<boolean | undefined>;
export type Acts = Readonly<Record<string, Act>>;

export const makeHand = (system: System, truth: Truth, worker: Worker, random: () => number): Hand => {
  const below = (bound: number): number => Math.floor(random() * bound);
  const send: Hand['send'] = async (who, method, path, body) => {
    const answer = await system.ask(who, method, path, body);
    if (answer.status < 300) return answer.body;
    if (refusals.has(answer.status)) return undefined;
    throw new Error(`${who}: ${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  return {
    truth,
    worker,
    system,
    below,
    oneOf: (things) => things[below(things.length)],
    send,
    must: async (who, method, path, body) => {
      const done = await send(who, method, path, body);
      if (done === undefined) throw new Error(`${who}: ${method} ${path} was refused`);
      return done;
    },
  };
};

/** Anybody's post. */
export const anyPost = ({ truth, oneOf }: Hand): HammerPost | undefined => oneOf([...truth.posts.values()]);
/** A post of the worker's that changes, of those that are so. */
export const ownPost = (
  { worker, oneOf }: Hand,
  isWanted: (post: HammerPost) => boolean,
): HammerPost | undefined => oneOf(worker.posts.filter(isWanted));

export const isLive = ({ isDeleted, isArchived }: HammerPost): boolean => !isDeleted && !isArchived;

/** Keeps a set as an answered act leaves it. */
export const keep = <Thing>(things: Set<Thing>, thing: Thing, isThere: boolean): void => {
  if (isThere) things.add(thing);
  else things.delete(thing);
};
