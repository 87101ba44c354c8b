/** Dollars from the one dated price file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Prices = z.object({
  asOf: z.iso.date(),
  region: z.string(),
  note: z.string(),
  perMillion: z.object({
    dynamodbReadUnit: z.number(),
    dynamodbWriteUnit: z.number(),
    s3Put: z.number(),
    s3Get: z.number(),
    sqsRequest: z.number(),
    lambdaRequest: z.number(),
    httpApiRequest: z.number(),
    rekognitionImage: z.number(),
    ssmParameter: z.number(),
  }),
  sources: z.record(z.string(), z.url()),
});

export const prices = Prices.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')),
);

/** How much of each priced thing something took. */
export type Usage = Partial<Record<keyof (typeof prices)['perMillion'], number>>;

/** Dollars of a million times this usage. */
export const dollarsPerMillion = (usage: Usage): number =>
  Object.entries(prices.perMillion).reduce(
    (sum, [thing, price]) => sum + price * (Object.entries(usage).find(([name]) => name === thing)?.[1] ?? 0),
    0,
  );
