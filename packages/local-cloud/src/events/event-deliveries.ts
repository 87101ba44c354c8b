import type { Fault, Faults } from '../contract/faults.ts';
import { seededRandom } from './seeded-random.ts';

type DeliveriesFault = Extract<Fault, { readonly kind: 'deliveries' }>;

/** Longest time that an event is held back so that later ones overtake it. */
const REORDER_WINDOW_MS = 100;

/** When the copies of one event are delivered, in milliseconds from now: one copy at once, if no fault is in force. */
export function drawDeliveries(faults: Faults, source: string): readonly number[] {
  const fault = faults.active.find(
    (entry): entry is DeliveriesFault =>
      entry.kind === 'deliveries' && (entry.source === undefined || entry.source === source),
  );
  if (fault === undefined) return [0];
  const random = randomOf(fault);
  if (random() < (fault.drop ?? 0)) return [];
  const [least, most] = fault.copies ?? [1, 1];
  const copies = least + Math.floor(random() * (most - least + 1));
  const longest = Math.max(fault.delay ?? 0, fault.reorder === true ? REORDER_WINDOW_MS : 0);
  return Array.from({ length: copies }, () => Math.floor(random() * longest));
}

const generators = new WeakMap<DeliveriesFault, () => number>();

/** Each fault draws from a sequence of its own, the same for the same seed. */
function randomOf(fault: DeliveriesFault): () => number {
  const known = generators.get(fault);
  if (known !== undefined) return known;
  const random = seededRandom(fault.seed);
  generators.set(fault, random);
  return random;
}
