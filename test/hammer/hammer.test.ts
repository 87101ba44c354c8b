/**
 * Many people at once, doing everything, while events are copied, reordered and their consumers killed; then every list, count and feed
 * must be what the answers said. HAMMER_SECONDS is how long they act, HAMMER_SEED repeats what they choose, though not who is faster.
 */
import { seededRandom } from '@suwar/local-cloud';
import { expect, it } from 'vitest';
import { startSystem } from '../model/system.ts';
import { type Acts, makeHand } from './act.ts';
import { actsOnOthers } from './acts-on-others.ts';
import { actsOnPosts } from './acts-on-posts.ts';
import { compare } from './compare.ts';
import { disturb } from './disturb.ts';
import { newTruth, notePost } from './truth.ts';

const SECONDS = Number(process.env['HAMMER_SECONDS'] ?? 300);
const WORKERS = Number(process.env['HAMMER_WORKERS'] ?? 40);
const SEED = Number(process.env['HAMMER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const SETTLE_MS = 300_000;

const acts: Acts = { ...actsOnPosts, ...actsOnOthers };

it('stays exact while forty people act at once and consumers are hammered', async () => {
  console.log(`HAMMER_SEED=${SEED}`);
  const random = seededRandom(SEED);
  const names = Array.from({ length: WORKERS }, (_, each) => `w${each}`);
  const truth = newTruth(names.flatMap((name) => [name, `${name}f`, `${name}g`]));
  const system = await startSystem(truth.world.names);
  await Promise.all(
    names.map(async (name) => {
      const photos = [{ photoId: await system.readyPhoto(name) }];
      const { body } = await system.ask(name, 'POST', '/v1/posts', { photos });
      const facts = { visibility: 'public', isFixed: true, credit: undefined } as const;
      truth.workers.push({
        name,
        friend: `${name}f`,
        guest: `${name}g`,
        fixed: notePost(truth, String(body['postId']), name, facts),
        posts: [],
        collections: new Map(),
        drafts: new Map(),
        photos: new Set(),
        comments: [],
        isPinned: false,
        awaitsFollow: false,
        bio: '',
        preference: 'everyone',
      });
    }),
  );
  await system.cloud.settle(SETTLE_MS);

  const stopDisturbing = await disturb(system.cloud, random);
  const done = new Map<string, number>();
  const problems: string[] = [];
  const end = Date.now() + SECONDS * 1_000;
  await Promise.all(
    truth.workers.map(async (worker, position) => {
      const hand = makeHand(system, truth, worker, seededRandom(SEED + position + 1));
      const kinds = Object.entries(acts);
      while (Date.now() < end && problems.length < 20) {
        const [kind, act] = hand.oneOf(kinds) ?? ['', async () => false];
        try {
          if ((await act(hand)) !== false) done.set(kind, (done.get(kind) ?? 0) + 1);
        } catch (error) {
          problems.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }),
  );
  const disturbances = await stopDisturbing();
  const sum = [...done.values()].reduce((total, times) => total + times, 0);
  console.log(`${sum} acts of ${done.size} kinds by ${WORKERS} people, ${disturbances} consumers killed`);
  expect(problems).toEqual([]);
  if (SECONDS >= 60) expect(done.size).toBeGreaterThanOrEqual(50);

  await system.cloud.settle(SETTLE_MS);
  const chosen = () =>
    [0, 1].map(() => truth.world.names[Math.floor(random() * truth.world.names.length)] ?? '');
  const differences = await compare(truth, system, chosen);
  console.log(`${differences.length} differences`);
  expect(differences).toEqual([]);
});
