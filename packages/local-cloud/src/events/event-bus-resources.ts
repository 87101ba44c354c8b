import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { textOf } from '../gateway/narrow.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { scheduledEvent, startSchedule } from '../schedules/schedules.ts';
import { compilePattern } from './event-pattern.ts';
import { compileTargets, HONOURED_TARGET_PROPERTIES } from './rule-targets.ts';

const ruleHandler: ResourceHandler = {
  type: 'AWS::Events::Rule',
  honoured: ['Name', 'State', 'EventPattern', 'ScheduleExpression', ...HONOURED_TARGET_PROPERTIES],
  meaningless: { Description: 'a note' },
  create: createRule,
};

/** Makes rules of the event bus. */
export const eventBusHandlers: readonly ResourceHandler[] = [ruleHandler];

async function createRule(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { logicalId, properties } = resource;
  const name = textOf(properties['Name']) ?? physicalName(cloud, logicalId);
  const arn = `arn:aws:events:${cloud.region}:${cloud.accountId}:rule/${name}`;
  const created: CreatedResource = { ref: name, attributes: { Arn: arn } };
  if (properties['State'] === 'DISABLED') return created;
  const targets = compileTargets(cloud, { logicalId, arn, targets: properties['Targets'] });
  const pattern = properties['EventPattern'];
  const schedule = textOf(properties['ScheduleExpression']);
  if (pattern === undefined && schedule === undefined) {
    throw new StartError(`Rule ${logicalId} has neither a pattern nor a schedule.`);
  }
  if (pattern !== undefined) {
    checkPattern(logicalId, pattern);
    for (const deliver of targets) cloud.bus.addRule({ logicalId, pattern, deliver });
  }
  if (schedule !== undefined) {
    startSchedule(cloud, {
      name: logicalId,
      expression: schedule,
      run: async (scheduledFor) => {
        const event = scheduledEvent(cloud, 'aws.events', arn, scheduledFor);
        await Promise.all(targets.map((deliver) => deliver(event)));
      },
    });
  }
  return created;
}

function checkPattern(logicalId: string, pattern: unknown): void {
  try {
    compilePattern(pattern);
  } catch (error) {
    throw new StartError(`Rule ${logicalId}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
