/** What a month costs, about, at three sizes: list prices of the region times what a usual person does, less what is free each month. */
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { dollarsOf, idleCostsOf } from '../prices/idle-cost.ts';
import { prices, pricesIn } from '../prices/prices.ts';

/** What one active person does in a month, by the figures that `npm run bench` measures per action. */
const PERSON = {
  requests: 900, // thirty days of ten feed pages and twenty smaller calls
  readUnits: 8_000,
  writeUnits: 400,
  egressGb: 0.03, // answers of the API
  photos: 4,
  photoGbSeconds: 6, // per photo: thumbnails and moderation
  picturesLoaded: 2_000,
  pictureGb: 0.000_12, // per picture
  storedGb: 0.003, // of a year of photos, on average
  functionGbSeconds: 9, // 900 calls of 20 ms in half a gigabyte
  logsGb: 0.000_4,
} as const;

const SIZES = [100, 1_000, 10_000] as const;

/** Dollars of a month for so many active people, beside what the stack costs without any. */
const monthlyCost = (region: string, people: number): number => {
  const { perMillion, perGb, perGbMonth, perGbSecond, perMonth } = pricesIn(region);
  const { freePerMonth: free } = prices;
  const beyond = (used: number, freely: number): number => Math.max(0, used - freely);
  const millions = (count: number, price: number): number => (count / 1_000_000) * price;
  const all = (perPerson: number): number => people * perPerson;

  const lines = [
    millions(all(PERSON.requests), perMillion.httpApiRequest),
    millions(beyond(all(PERSON.requests), free.lambdaRequests), perMillion.lambdaRequest),
    beyond(all(PERSON.functionGbSeconds + PERSON.photos * PERSON.photoGbSeconds), free.lambdaGbSeconds) *
      perGbSecond.lambdaX86,
    millions(all(PERSON.readUnits), perMillion.dynamodbReadUnit),
    millions(all(PERSON.writeUnits), perMillion.dynamodbWriteUnit),
    beyond(all(PERSON.egressGb), free.egressGb) * perGb.egress,
    millions(beyond(all(PERSON.picturesLoaded), free.cloudFrontRequests), perMillion.cloudFrontRequest),
    beyond(all(PERSON.picturesLoaded * PERSON.pictureGb), free.cloudFrontEgressGb) * perGb.cloudFrontEgress,
    millions(all(PERSON.photos), perMillion.rekognitionImage),
    all(PERSON.storedGb) * perGbMonth.s3Stored,
    beyond(all(PERSON.logsGb), free.logsIngestedGb) * perGb.logsIngested,
    beyond(people, free.cognitoUsers) * perMonth.cognitoLiteUser,
  ];
  return lines.reduce((sum, line) => sum + line, 0);
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
    `A month costs about (list prices of ${prices.asOf}, free tiers taken off; npm run bench says what an action takes)`,
    ...SIZES.map(
      (people) =>
        `  ${people.toLocaleString('en').padStart(7)} active people: $${(idle + monthlyCost(region, people)).toFixed(2)}`,
    ),
  ];
};
