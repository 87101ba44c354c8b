import { Aws } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { Construct } from 'constructs';

export interface SpendingProps {
  /** Who gets the mails. */
  readonly address: string;
  /** US dollars a month. Undefined: there is no budget. */
  readonly monthlyBudget: number | undefined;
  /** What an anomaly costs, in US dollars, before a mail is sent. Undefined: nobody looks for anomalies. */
  readonly anomaliesAbove: number | undefined;
}

/** Percent of the budget at which a mail is sent: what was spent, and what the month is forecast to come to. */
const THRESHOLDS = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'FORECASTED', threshold: 100 },
] as const;

/**
 * Mails about money. Both look at the whole AWS account, whatever runs in it: a tag tells stacks apart in bills only once somebody has
 * activated it there.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-budgets-budget.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ce-anomalysubscription.html
 */
export class Spending extends Construct {
  constructor(scope: Construct, id: string, { address, monthlyBudget, anomaliesAbove }: SpendingProps) {
    super(scope, id);
    if (monthlyBudget !== undefined) this.addBudget(address, monthlyBudget);
    if (anomaliesAbove !== undefined) this.addAnomalies(address, anomaliesAbove);
  }

  private addBudget(address: string, amount: number): void {
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: 'USD' } },
      notificationsWithSubscribers: THRESHOLDS.map((each) => ({
        notification: { ...each, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
        subscribers: [{ address, subscriptionType: 'EMAIL' }],
      })),
    });
  }

  private addAnomalies(address: string, above: number): void {
    const monitor = new CfnAnomalyMonitor(this, 'AnomalyMonitor', {
      monitorName: `${Aws.STACK_NAME}-${Aws.REGION}`,
      monitorType: 'DIMENSIONAL',
      monitorDimension: 'SERVICE',
    });
    new CfnAnomalySubscription(this, 'AnomalySubscription', {
      subscriptionName: `${Aws.STACK_NAME}-${Aws.REGION}`,
      frequency: 'DAILY', // mails come daily or weekly; at once only to an SNS topic
      monitorArnList: [monitor.attrMonitorArn],
      subscribers: [{ type: 'EMAIL', address }],
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(above)],
        },
      }),
    });
  }
}
