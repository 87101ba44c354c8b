import { Aws } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { Construct } from 'constructs';
import type { CostAnomalies } from '../config/config.ts';

export interface SpendingProps {
  /** Who gets the mails. */
  readonly address: string;
  /** US dollars a month. Undefined: there is no budget. */
  readonly monthlyBudget: number | undefined;
  /** Whose mails tell of anomalies. Undefined: nobody is told. */
  readonly anomalies: CostAnomalies | undefined;
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
  constructor(scope: Construct, id: string, { address, monthlyBudget, anomalies }: SpendingProps) {
    super(scope, id);
    if (monthlyBudget !== undefined) this.addBudget(address, monthlyBudget);
    if (anomalies !== undefined) this.addAnomalies(address, anomalies);
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

  /** An account has one monitor of its services, which nobody can make a second time: it is there, or whoever runs the account makes it. */
  private addAnomalies(address: string, { above, monitorArn }: CostAnomalies): void {
    new CfnAnomalySubscription(this, 'AnomalySubscription', {
      subscriptionName: `${Aws.STACK_NAME}-${Aws.REGION}`,
      frequency: 'DAILY', // mails come daily or weekly; at once only to an SNS topic
      monitorArnList: [monitorArn],
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
