/** What goes wrong behind the API while people act: events come twice and out of order, and their consumers die. */
import { setTimeout as pause } from 'node:timers/promises';
import type { TestCloud } from '../support/cloud.ts';

/** Consumers of the stream and of queues, by the beginnings of their logical ids. */
const consumers = ['Projections', 'Effects', 'FanOutPosts', 'MakeNotifications', 'SchedulePosts'];
const BETWEEN_KILLS_MS = 500; // so that no batch meets as many of them as it has tries
const MAX_CALLS = 8;

/** Begins; the answer ends it and tells how many consumers were killed. */
export const disturb = async (cloud: TestCloud, random: () => number): Promise<() => Promise<number>> => {
  const { functions } = await cloud.state();
  const ids = functions.map(({ functionId }) => String(functionId));
  const targets = consumers.map((prefix) => {
    const found = ids.find((id) => id.startsWith(prefix));
    if (found === undefined) throw new Error(`No function begins with ${prefix}: ${ids.join(', ')}`);
    return found;
  });
  const seed = Math.floor(random() * 2 ** 31);
  await cloud.addFault({ kind: 'deliveries', copies: [1, 3], reorder: true, seed });
  let isOn = true;
  let kills = 0;
  const killing = (async () => {
    while (isOn) {
      const functionId = targets[Math.floor(random() * targets.length)] ?? '';
      const { faults } = await cloud.state();
      const waits = faults.some((fault) => fault.kind === 'kill-at-call' && fault.functionId === functionId);
      if (!waits) {
        const nth = 1 + Math.floor(random() * MAX_CALLS);
        await cloud.addFault({ kind: 'kill-at-call', functionId, nth, after: random() < 0.5 });
        kills += 1;
      }
      await pause(BETWEEN_KILLS_MS);
    }
  })();
  return async () => {
    isOn = false;
    await killing;
    await cloud.clearFaults();
    return kills;
  };
};
