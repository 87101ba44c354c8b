import type { Cloud } from '../contract/contract.ts';
import type { Fault } from '../contract/faults.ts';
import { seededRandom } from '../events/seeded-random.ts';

type DeliveryFault = Extract<Fault, { kind: 'deliveries' }>;

/** One way of handing out a set of items: `delayMs` after the moment of planning. */
export interface Delivery<Item> {
  readonly items: readonly Item[];
  readonly delayMs: number;
}

/** What becomes of the items that an event source read. */
export interface DeliveryPlan<Item> {
  readonly deliveries: readonly Delivery<Item>[];
  readonly dropped: readonly Item[];
}

/** The delivery faults of one event source; each fault keeps its own row of random numbers for this source. */
export class DeliveryFaults {
  readonly #cloud: Pick<Cloud, 'faults' | 'logicalIdOf'>;
  readonly #sourceArn: string;
  readonly #randoms = new WeakMap<DeliveryFault, () => number>();

  constructor(cloud: Pick<Cloud, 'faults' | 'logicalIdOf'>, sourceArn: string) {
    this.#cloud = cloud;
    this.#sourceArn = sourceArn;
  }

  /** Plans the deliveries of items: one, at once and in order, when no fault is in force. */
  plan<Item>(items: readonly Item[]): DeliveryPlan<Item> {
    const fault = this.#activeFault();
    if (!fault) return { deliveries: [{ items, delayMs: 0 }], dropped: [] };
    const random = this.#randomOf(fault);
    const [fewest, most] = fault.copies ?? [1, 1];
    const kept: { item: Item; copies: number }[] = [];
    const dropped: Item[] = [];
    for (const item of items) {
      if (random() < (fault.drop ?? 0)) dropped.push(item);
      else kept.push({ item, copies: Math.max(1, fewest + Math.floor(random() * (most - fewest + 1))) });
    }
    const deliveries: Delivery<Item>[] = [];
    for (let round = 0; kept.some(({ copies }) => copies > round); round += 1) {
      const wave = kept.filter(({ copies }) => copies > round).map(({ item }) => item);
      const ordered = fault.reorder ? shuffled(wave, random) : wave;
      if (fault.delay === undefined) deliveries.push({ items: ordered, delayMs: 0 });
      else for (const item of ordered) deliveries.push({ items: [item], delayMs: random() * fault.delay });
    }
    return { deliveries: fault.reorder ? shuffled(deliveries, random) : deliveries, dropped };
  }

  #activeFault(): DeliveryFault | undefined {
    const source = this.#cloud.logicalIdOf(this.#sourceArn);
    return this.#cloud.faults.active
      .filter((fault) => fault.kind === 'deliveries')
      .find((fault) => fault.source === undefined || fault.source === source);
  }

  #randomOf(fault: DeliveryFault): () => number {
    const random = this.#randoms.get(fault) ?? seededRandom(fault.seed);
    this.#randoms.set(fault, random);
    return random;
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
