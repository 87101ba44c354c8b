import { Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import type { MailSender } from '../config/config.ts';
import { AppFunction } from './app-function.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailsProps {
  readonly table: AppTable;
  readonly logRetention: RetentionDays;
  /** What the network is called. */
  readonly appName: string;
  readonly sender: MailSender;
}

const TIMEOUT = Duration.seconds(30);

/** Mails by Amazon SES to people who sent notices: the queue of what they are to be told, and the function that tells them. */
export class Mails extends Construct {
  /** Takes a `MailJob` for each mail. */
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, props: MailsProps) {
    super(scope, id);
    const { table, sender: from, appName, logRetention } = props;
    this.queue = new WorkQueue(this, 'Mails', { consumerTimeout: TIMEOUT });
    const { address, name, region, identity } = from;
    const sender = new AppFunction(this, 'SendMails', {
      name: 'send-mails',
      kind: 'queue',
      variables: variablesOf['send-mails'],
      environment: {
        TABLE_NAME: table.table.tableName,
        APP_NAME: appName,
        MAIL_SENDER: JSON.stringify({ address, ...(name !== undefined && { name }), region }),
      },
      errorImpact: 'People who sent a notice get no mails about it; its receipt still says what came of it.',
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(sender, ['GetItem', 'Query', 'UpdateItem']);
    sender.allow(
      ['ses:SendEmail'],
      [Stack.of(this).formatArn({ service: 'ses', region, resource: 'identity', resourceName: identity })],
      { StringEquals: { 'ses:FromAddress': address } },
    );
    this.queue.consumedBy(sender, { batchSize: 5, share: 1 });
  }
}
