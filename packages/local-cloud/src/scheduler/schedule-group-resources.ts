import type { Cloud, ResourceHandler } from '../contract/contract.ts';
import { stateOf } from '../gateway/gateway-state.ts';
import { textOf } from '../gateway/narrow.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { runSchedules } from './run-schedules.ts';
import { schedulesOf } from './scheduler-service.ts';

const running = new WeakMap<Cloud, Set<string>>();

/** Makes schedule groups; the schedules in them, which functions make by calls, run from then on. */
export const scheduleGroupHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Scheduler::ScheduleGroup',
    honoured: ['Name'],
    meaningless: { Tags: 'Tags name costs and owners.' },
    async create({ logicalId, properties }, cloud) {
      const name = textOf(properties['Name']) ?? physicalName(cloud, logicalId);
      const { schedules, groups } = schedulesOf(cloud.gateway);
      const known = running.get(cloud) ?? new Set<string>();
      running.set(cloud, known);
      if (!known.has(name)) {
        known.add(name);
        groups.add(name);
        runSchedules(cloud, name, schedules, stateOf(cloud.gateway).context.identities);
      }
      const Arn = `arn:aws:scheduler:${cloud.region}:${cloud.accountId}:schedule-group/${name}`;
      return { ref: name, attributes: { Arn } };
    },
  },
];
