import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudFrontHandlers } from './cloudfront/cloudfront-resources.ts';
import { alarmHandlers } from './cloudwatch/alarm-resources.ts';
import { cognitoHandlers } from './cognito/cognito-resources.ts';
import { pagesHandlers } from './cognito/pages/pages-resources.ts';
import { dynamodbHandlers } from './dynamodb/dynamodb-resources.ts';
import { eventSourceHandlers } from './event-sources/event-source-resources.ts';
import { makeEventBus } from './events/event-bus.ts';
import { eventBusHandlers } from './events/event-bus-resources.ts';
import { makeCallLog } from './gateway/call-log.ts';
import { makeFaults } from './gateway/faults.ts';
import { startGateway } from './gateway/gateway.ts';
import { gatewayParts, registerBackend } from './gateway/gateway-state.ts';
import { iamHandlers } from './gateway/iam-resources.ts';
import { makeIdentities } from './gateway/identities.ts';
import { startRekognition } from './rekognition/rekognition.ts';
import { ACCOUNT_ID, runAssembly } from './run-assembly.ts';
import type { RunningCloud, RunOptions } from './run-options.ts';
import { s3Handlers } from './s3/s3-resources.ts';
import { scheduleGroupHandlers } from './scheduler/schedule-group-resources.ts';
import { scheduleHandlers } from './schedules/schedule-resources.ts';
import { emulators, services } from './services.ts';
import { sqsHandlers } from './sqs/sqs-resources.ts';
import { ssmHandlers } from './ssm/ssm-resources.ts';

/** Secrets derive from it, so that presigned addresses outlive a restart. */
function seedOf(dataDirectory: string): string {
  const path = join(dataDirectory, 'seed');
  if (!existsSync(path)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8');
}

/** Runs a synthesized stack on this machine: every resource, every AWS service that its functions call. */
export async function startLocalCloud(options: RunOptions): Promise<RunningCloud> {
  const callLog = makeCallLog();
  const faults = makeFaults();
  const identities = makeIdentities({ accountId: ACCOUNT_ID, seed: seedOf(options.dataDirectory) });
  const rekognition = await startRekognition({
    host: '127.0.0.1', // for the gateway alone
    warm: options.impatient !== true, // tests hardly show it pictures without a mark
    log: options.log ?? (() => undefined),
  });
  const running = await runAssembly(options, {
    callLog,
    faults,
    identities,
    makeEventBus,
    async startGateway(cloud) {
      const gateway = await startGateway(
        { ...gatewayParts(cloud), identities, callLog, faults },
        { services, emulators, endpoints: options.endpoints ?? {}, port: cloud.ports.uploads },
      );
      registerBackend(gateway, 'rekognition', rekognition.endpoint);
      return gateway;
    },
    handlers: [
      ...alarmHandlers,
      ...cloudFrontHandlers,
      ...cognitoHandlers,
      ...pagesHandlers,
      ...dynamodbHandlers,
      ...eventBusHandlers,
      ...eventSourceHandlers,
      ...iamHandlers,
      ...s3Handlers,
      ...scheduleGroupHandlers,
      ...scheduleHandlers,
      ...sqsHandlers,
      ...ssmHandlers,
    ],
  }).catch(async (error: unknown) => {
    await rekognition.stop();
    throw error;
  });
  running.cloud.own(rekognition);
  return running;
}
