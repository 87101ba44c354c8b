/** What people do with each other. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  always,
  type Command,
  command,
  expectStatus,
  name,
  pair,
  type Status,
  usernameOf,
} from './command.ts';
import { block, doesFollow, endFollow, isBlocked, type Name, requestersOf, type World } from './world.ts';

const MAX_RENAMES = 2; // in two weeks

/** The edge commands of two people: a path below the other's account or one's own list. */
const edge = (
  title: string,
  method: 'PUT' | 'DELETE',
  pathOf: (username: string) => string,
  expected: (world: World, one: Name, other: Name) => Status,
  change: (world: World, one: Name, other: Name) => void,
  { body, settles = false }: { readonly body?: object; readonly settles?: boolean } = {},
): fc.Arbitrary<Command> =>
  pair.map(([one, other]) =>
    command(`${one} ${title} ${other}`, always, async (world, system) => {
      const { status } = await system.ask(one, method, pathOf(usernameOf(system, other)), body);
      expectStatus(`${one} ${title} ${other}`, status, expected(world, one, other));
      if (status < 300) change(world, one, other);
      if (settles) await system.cloud.settle();
    }),
  );

const account = (verb: string) => (username: string) => `/v1/accounts/${username}/${verb}`;

const blockedBy = (world: World, one: Name, other: Name): boolean => world.blocks.has(`${other} ${one}`);

export const graph: readonly fc.Arbitrary<Command>[] = [
  edge(
    'follows',
    'PUT',
    account('follow'),
    (world, one, other) =>
      blockedBy(world, one, other) ? 404 : world.blocks.has(`${one} ${other}`) ? 409 : 200,
    (world, one, other) => {
      const mustAsk = world.private.has(other) && !doesFollow(world, one, other);
      (mustAsk ? world.requests : world.follows).add(`${one} ${other}`);
    },
  ),
  edge(
    'unfollows',
    'DELETE',
    account('follow'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => {
      endFollow(world, one, other);
      world.requests.delete(`${one} ${other}`);
    },
  ),
  edge(
    'lets follow',
    'PUT',
    (username) => `/v1/me/follow-requests/${username}`,
    (world, one, other) => (world.requests.has(`${other} ${one}`) ? [200, 204] : 404),
    (world, one, other) => {
      world.requests.delete(`${other} ${one}`);
      world.follows.add(`${other} ${one}`);
    },
  ),
  edge(
    'declines the request of',
    'DELETE',
    (username) => `/v1/me/follow-requests/${username}`,
    (world, one, other) => (world.requests.has(`${other} ${one}`) ? [200, 204] : [200, 204, 404]),
    (world, one, other) => world.requests.delete(`${other} ${one}`),
  ),
  edge(
    'removes the follower',
    'DELETE',
    (username) => `/v1/me/followers/${username}`,
    () => [200, 204, 404],
    (world, one, other) => endFollow(world, other, one),
  ),
  edge(
    'blocks',
    'PUT',
    account('block'),
    () => 200,
    (world, one, other) => block(world, one, other),
    { settles: true }, // what it parts is taken back by and by
  ),
  edge(
    'unblocks',
    'DELETE',
    account('block'),
    () => 200,
    (world, one, other) => world.blocks.delete(`${one} ${other}`),
  ),
  edge(
    'mutes',
    'PUT',
    account('mute'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404, 409] : [200, 204]),
    (world, one, other) => world.mutes.add(`${one} ${other}`),
    { body: {} },
  ),
  edge(
    'unmutes',
    'DELETE',
    account('mute'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => world.mutes.delete(`${one} ${other}`),
  ),
  edge(
    'restricts',
    'PUT',
    account('restrict'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404, 409] : [200, 204]),
    (world, one, other) => world.restricts.add(`${one} ${other}`),
  ),
  edge(
    'restricts no more',
    'DELETE',
    account('restrict'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => world.restricts.delete(`${one} ${other}`),
  ),
  fc.tuple(pair, fc.boolean()).map(([[one, other], isAdded]) => {
    const title = `${one} ${isAdded ? 'takes' : 'leaves'} ${other} ${isAdded ? 'into' : 'out of'} the close friends`;
    return command(title, always, async (world, system) => {
      const path = `/v1/me/audiences/${system.audienceOf(one)}/members/${usernameOf(system, other)}`;
      const { status } = await system.ask(one, isAdded ? 'PUT' : 'DELETE', path);
      const canBe = !isAdded || doesFollow(world, other, one);
      expectStatus(title, status, canBe ? [200, 204, ...(isAdded ? [] : [404])] : [404, 409]);
      if (status >= 300) return;
      if (isAdded) world.closeFriends.add(`${one} ${other}`);
      else world.closeFriends.delete(`${one} ${other}`);
    });
  }),
  fc.tuple(name, fc.boolean()).map(([one, isPrivate]) =>
    command(`${one} becomes ${isPrivate ? 'private' : 'public'}`, always, async (world, system) => {
      const { status } = await system.ask(one, 'PATCH', '/v1/me/settings', { isPrivate });
      expectStatus('the settings', status, 200);
      if (isPrivate) {
        world.private.add(one);
        return;
      }
      world.private.delete(one);
      for (const requester of requestersOf(world, one).toReversed()) {
        world.requests.delete(`${requester} ${one}`);
        world.follows.add(`${requester} ${one}`);
      }
      await system.cloud.settle(); // whoever has asked is let in by and by
    }),
  ),
  name.map((one) =>
    command(`${one} takes another name`, always, async (world, system) => {
      const changes = world.renames.get(one) ?? 0;
      const username = `${one}_${randomUUID().slice(0, 8)}`;
      const { status } = await system.ask(one, 'PATCH', '/v1/me', { username });
      expectStatus('another name', status, changes < MAX_RENAMES ? 200 : 409);
      if (status >= 300) return;
      world.renames.set(one, changes + 1);
      system.rename(one, username);
    }),
  ),
];
