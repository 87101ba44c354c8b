/** What a month costs, about, at three sizes: list prices of the region times what a usual person does, less what is free each month. */
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { type AllIn, gbSecondsOf } from '../prices/all-in.ts';
import { dollarsOf, idleCostsOf } from '../prices/idle-cost.ts';
import { measured } from '../prices/measured.ts';
import { usageOfPerson } from '../prices/person.ts';
import { priceOf, prices, pricesIn } from '../prices/prices.ts';

const SIZES = [100, 1_000, 10_000] as const;
const MILLION = 1e6;
const BYTES_PER_GB = 1e9;
const MONTHS = 12;

const { freePerMonth: free } = prices;
/** What is free of what people take. Free requests to queues are used up by asking empty ones. */
const freeRequests: Readonly<Record<string, number>> = {
  cloudFrontRequest: free.cloudFrontRequests,
  lambdaRequest: free.lambdaRequests,
};
const freeGb: Readonly<Record<string, number>> = {
  cloudFrontEgress: free.cloudFrontEgressGb,
  egress: free.egressGb,
  logsIngested: free.logsIngestedGb,
};
const freeStoredGb: Readonly<Record<string, number>> = { dynamodbStored: free.dynamodbStoredGb };

/** Dollars of amounts beyond what is free, in the units that are priced. */
const billed = (
  amounts: Readonly<Record<string, number>>,
  prices: Readonly<Record<string, number>>,
  freely: Readonly<Record<string, number>>,
): number =>
  Object.entries(amounts).reduce(
    (sum, [name, amount]) => sum + Math.max(0, amount - (freely[name] ?? 0)) * priceOf(prices, name),
    0,
  );
const times = (amounts: Readonly<Record<string, number>> = {}, factor: number) =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount * factor]));

/** Dollars of a month for so many active people, beside what the stack costs without any. */
export const monthlyCost = (
  region: string,
  people: number,
  person: AllIn = usageOfPerson(measured()),
): number => {
  const { perMillion, perGb, perGbMonth, perGbSecond, perMonth } = pricesIn(region);
  const per = (prices: Readonly<Record<string, number>>, unit: number) => times(prices, 1 / unit);
  const gbSeconds = times(gbSecondsOf(person), people);
  const all = Object.values(gbSeconds).reduce((sum, each) => sum + each, 0);
  const share = all === 0 ? 0 : Math.max(0, all - free.lambdaGbSeconds) / all;
  const requests = times(person.requests, people);
  return (
    billed(requests, per(perMillion, MILLION), freeRequests) +
    billed(gbSeconds, perGbSecond, {}) * share +
    billed(times(person.bytes, people / BYTES_PER_GB), perGb, freeGb) +
    billed(times(person.storedBytes, (people * MONTHS) / BYTES_PER_GB), perGbMonth, freeStoredGb) +
    Math.max(0, people - free.cognitoUsers) * perMonth.cognitoLiteUser
  );
};

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** Lines for people. @param template what was deployed, as text */
export const describeCosts = ({ region }: Pick<Config, 'region'>, template: string): readonly string[] => {
  if (!(region in prices.regions)) return [`Costs: lib/prices/prices.json has no prices of ${region} yet.`];
  const { Resources } = Template.parse(JSON.parse(template));
  const idle = dollarsOf(idleCostsOf(Resources, { region, free: true }));
  return [
    `A month costs about (list prices of ${prices.asOf}, free tiers taken off; docs/costs.md says what a person does)`,
    ...SIZES.map(
      (people) =>
        `  ${people.toLocaleString('en').padStart(7)} active people: $${(idle + monthlyCost(region, people)).toFixed(2)}`,
    ),
  ];
};
