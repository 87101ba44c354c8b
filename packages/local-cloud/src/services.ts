import { cloudwatch } from './cloudwatch/cloudwatch-service.ts';
import { cognito } from './cognito/cognito-service.ts';
import { dynamodb } from './dynamodb/dynamodb-service.ts';
import { dynoxide } from './dynamodb/dynoxide.ts';
import { fauxqs } from './fauxqs/fauxqs.ts';
import type { Emulator, GatewayService } from './gateway/gateway-service.ts';
import { rekognition } from './rekognition/rekognition-service.ts';
import { s3 } from './s3/s3-service.ts';
import { scheduler } from './scheduler/scheduler-service.ts';
import { ses } from './ses/ses-service.ts';
import { sqs } from './sqs/sqs-service.ts';
import { ssm } from './ssm/ssm-service.ts';

/** The AWS services that functions may call. S3 is asked last: it takes whatever names no target. */
export const services: readonly GatewayService[] = [
  dynamodb,
  sqs,
  ssm,
  cloudwatch,
  rekognition,
  scheduler,
  cognito,
  ses,
  s3,
];

/** What performs their calls. */
export const emulators: readonly Emulator[] = [dynoxide, fauxqs];
