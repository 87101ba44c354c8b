/**
 * The one dated file of AWS's prices, in US dollars: by the million for requests, by the gigabyte (10^9 bytes), by the gigabyte and month,
 * by the gigabyte of memory and second, by the month. `freePerMonth` is what every account has each month for good, which the prices leave out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const price = z.number().nonnegative();
const pricesOf = <const Names extends readonly string[]>(names: Names) =>
  z.record(z.enum(names), price).readonly();

const Prices = z.object({
  asOf: z.iso.date(),
  note: z.string(),
  regions: z.record(
    z.string(),
    z.object({
      perMillion: pricesOf([
        'cloudFrontRequest',
        'dynamodbReadUnit',
        'dynamodbWriteUnit',
        'eventBridgeEvent',
        'httpApiRequest',
        'lambdaRequest',
        'rekognitionImage',
        's3Get',
        's3Put',
        'schedulerInvocation',
        'sesMail',
        'sqsRequest',
        'ssmParameter',
      ]),
      perGb: pricesOf(['cloudFrontEgress', 'egress', 'logsIngested']),
      perGbMonth: pricesOf(['dynamodbStored', 'logsStored', 'recoveryStored', 's3Stored']),
      perGbSecond: pricesOf(['lambdaArm', 'lambdaX86']),
      perMonth: pricesOf([
        'alarmMetric',
        'cognitoEssentialsUser',
        'cognitoLiteUser',
        'customMetric',
        'dashboard',
      ]),
    }),
  ),
  freePerMonth: pricesOf([
    'alarmMetrics',
    'cloudFrontEgressGb',
    'cloudFrontRequests',
    'cognitoUsers',
    'customMetrics',
    'dashboards',
    'dynamodbStoredGb',
    'egressGb',
    'lambdaGbSeconds',
    'lambdaRequests',
    'logsIngestedGb',
    'schedulerInvocations',
    'sqsRequests',
  ]),
  sources: z.record(z.string(), z.url()),
});

/** All of the file. */
export const prices = Prices.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')),
);

/** The price of one unit. Throws where there is none: what has no price would look free. */
export const priceOf = (prices: Readonly<Record<string, number>>, unit: string): number => {
  const price = Object.hasOwn(prices, unit) ? prices[unit] : undefined;
  if (price === undefined) throw new Error(`lib/prices/prices.json has no price of ${unit}`);
  return price;
};

export type RegionPrices = (typeof prices)['regions'][string];

/** The prices of a region. Throws where the file has none, naming the regions that it has. */
export const pricesIn = (region: string): RegionPrices => {
  const found = prices.regions[region];
  if (found === undefined) {
    const known = Object.keys(prices.regions).join(', ');
    throw new Error(`lib/prices/prices.json has no prices of ${region}, only of ${known}`);
  }
  return found;
};
