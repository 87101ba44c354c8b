/** What a stack costs in a month in which nobody uses it, from its template. docs/configuration.md explains the model. */
import { prices, pricesIn } from './prices.ts';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** One kind of cost. */
export interface IdleCost {
  readonly of: string;
  /** How many of what is priced, in a month. */
  readonly count: number;
  readonly dollars: number;
}

const MINUTES_PER_MONTH = 60 * 24 * 30;
/**
 * Lambda asks an idle queue with five connections, each for 20 seconds at a time.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
const POLLS_PER_MONTH = 5 * 3 * MINUTES_PER_MONTH;
/** A dashboard of the free tier has so many metrics at most. */
const MAX_FREE_METRICS = 50;
/** A run of what a schedule starts: half a gigabyte for 200 ms, which lists one page of a bucket. */
const RUN = { gbSeconds: 0.5 * 0.2, lists: 1 };

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

const runsOf = (schedule: unknown): number => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(schedule)) ?? [];
  const minutes = { minute: 1, hour: 60, day: 60 * 24 };
  if (unit === 'minute' || unit === 'hour' || unit === 'day')
    return MINUTES_PER_MONTH / (Number(count) * minutes[unit]);
  return schedule === undefined ? 0 : 30; // once a day, as cron expressions here are
};

const targetsOf = ({ Targets }: Readonly<Record<string, unknown>>): number =>
  Array.isArray(Targets) ? Targets.length : 0;

const metricsOfAlarm = ({ Properties = {} }: Resource): number =>
  Math.max(1, textOf(Properties['Metrics']).split('"MetricStat"').length - 1);

const metricsOfDashboard = ({ Properties = {} }: Resource): number =>
  textOf(Properties['DashboardBody']).split(/\[\\"[\w/-]+\\",\\"\w+\\"/).length - 1;

/** The costs of a month without use. `free`: whether the free tiers are this stack's alone; otherwise others have used them up. */
export const idleCostsOf = (
  resources: Readonly<Record<string, Resource>>,
  { region, free }: { readonly region: string; readonly free: boolean },
): readonly IdleCost[] => {
  const { perMillion, perMonth, perGbSecond } = pricesIn(region);
  const freely = prices.freePerMonth;
  const all = Object.values(resources);
  const ofType = (type: string) => all.filter(({ Type }) => Type === type);
  const billed = (count: number, freeCount: number): number => Math.max(0, count - (free ? freeCount : 0));

  const queues = ofType('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties = {} }) => Properties['StartingPosition'] === undefined,
  );
  const polls = queues.length * POLLS_PER_MONTH;
  const alarmMetrics = ofType('AWS::CloudWatch::Alarm')
    .map(metricsOfAlarm)
    .reduce((sum, each) => sum + each, 0);
  const dashboards = ofType('AWS::CloudWatch::Dashboard').map(metricsOfDashboard);
  const small = dashboards.filter((metrics) => metrics <= MAX_FREE_METRICS).length;
  const runs = ofType('AWS::Events::Rule')
    .map(({ Properties = {} }) => runsOf(Properties['ScheduleExpression']) * targetsOf(Properties))
    .reduce((sum, each) => sum + each, 0);
  const gbSeconds = billed(runs * RUN.gbSeconds, freely.lambdaGbSeconds);
  return [
    {
      of: 'polls of queues',
      count: polls,
      dollars: (billed(polls, freely.sqsRequests) * perMillion.sqsRequest) / 1e6,
    },
    {
      of: 'metrics of alarms',
      count: alarmMetrics,
      dollars: billed(alarmMetrics, freely.alarmMetrics) * perMonth.alarmMetric,
    },
    {
      of: 'dashboards',
      count: dashboards.length,
      dollars: (dashboards.length - small + billed(small, freely.dashboards)) * perMonth.dashboard,
    },
    {
      of: 'scheduled runs',
      count: runs,
      dollars:
        (billed(runs, freely.lambdaRequests) * perMillion.lambdaRequest +
          runs * RUN.lists * perMillion.s3Put) /
          1e6 +
        gbSeconds * perGbSecond.lambdaArm,
    },
  ];
};

/** Dollars of all of them. */
export const dollarsOf = (costs: readonly IdleCost[]): number =>
  costs.reduce((sum, { dollars }) => sum + dollars, 0);
