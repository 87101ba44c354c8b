import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Background, EventBus } from '../contract/contract.ts';
import type { Faults } from '../contract/faults.ts';
import { drawDeliveries } from './event-deliveries.ts';
import { compilePattern } from './event-pattern.ts';

/** What the bus needs of the cloud it stands in. */
export interface EventBusContext {
  readonly region: string;
  readonly accountId: string;
  readonly faults: Faults;
  readonly background: Pick<Background, 'track'>;
  now(): number;
}

interface Rule {
  readonly logicalId: string;
  readonly matches: (event: Readonly<Record<string, unknown>>) => boolean;
  readonly deliver: (event: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Makes the default event bus. A rule with several targets is added once for each. */
export function makeEventBus(context: EventBusContext): EventBus {
  const rules: Rule[] = [];
  return {
    addRule({ logicalId, pattern, deliver }) {
      rules.push({ logicalId, matches: compilePattern(pattern), deliver });
    },
    async put(event) {
      const envelope = {
        version: '0',
        id: randomUUID(),
        'detail-type': event.detailType,
        source: event.source,
        account: context.accountId,
        time: `${new Date(context.now()).toISOString().slice(0, 19)}Z`,
        region: context.region,
        resources: [...(event.resources ?? [])],
        detail: event.detail,
      };
      for (const rule of rules) {
        if (!rule.matches(envelope)) continue;
        for (const delay of drawDeliveries(context.faults, rule.logicalId)) {
          context.background.track(deliverAfter(delay, () => rule.deliver(structuredClone(envelope))));
        }
      }
    },
  };
}

async function deliverAfter(delay: number, deliver: () => Promise<void>): Promise<void> {
  if (delay > 0) await sleep(delay);
  await deliver();
}
