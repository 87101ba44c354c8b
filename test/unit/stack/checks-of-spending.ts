import { describe, expect, it } from 'vitest';
import { listAt, resourcesOf, synthesize, valueAt } from './synthesized.ts';

const address = 'someone@app.example';

describe('mails about money', () => {
  it('come at 80 percent of the budget spent and when the forecast is above it', () => {
    const template = synthesize({ alarmEmail: address, monthlyBudget: '40' });
    const [[, budget] = []] = resourcesOf(template, 'AWS::Budgets::Budget');
    expect(valueAt(budget, 'Budget')).toMatchObject({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 40, Unit: 'USD' },
    });
    const told = listAt(budget, 'NotificationsWithSubscribers').map((each) => ({
      of: valueAt(each, 'Notification', 'NotificationType'),
      at: valueAt(each, 'Notification', 'Threshold'),
      to: listAt(each, 'Subscribers').map((one) => valueAt(one, 'Address')),
    }));
    expect(told).toEqual([
      { of: 'ACTUAL', at: 80, to: [address] },
      { of: 'FORECASTED', at: 100, to: [address] },
    ]);
    expect(resourcesOf(template, 'AWS::CE::AnomalySubscription')).toEqual([]);
  });

  it('come when a service costs more than it used to, by as much as is set', () => {
    const costAnomalyMonitor = 'arn:aws:ce::111111111111:anomalymonitor/1';
    const template = synthesize({ alarmEmail: address, costAnomaliesAbove: 5, costAnomalyMonitor });
    const [[, subscription] = []] = resourcesOf(template, 'AWS::CE::AnomalySubscription');
    expect(listAt(subscription, 'MonitorArnList')).toEqual([costAnomalyMonitor]);
    expect(JSON.parse(String(valueAt(subscription, 'ThresholdExpression')))).toMatchObject({
      Dimensions: { Values: ['5'] },
    });
    expect(resourcesOf(template, 'AWS::Budgets::Budget')).toEqual([]);
  });

  it('are sent to nobody who did not ask', () => {
    const template = synthesize({ alarmEmail: address });
    expect(resourcesOf(template, 'AWS::Budgets::Budget')).toEqual([]);
    expect(resourcesOf(template, 'AWS::CE::AnomalySubscription')).toEqual([]);
  });
});
