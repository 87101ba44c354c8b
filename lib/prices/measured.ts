/** What `npm run bench -- --keep` measured last: by it `npm run deploy` reckons a month, which cannot measure. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Measured } from './person.ts';

const file = join(import.meta.dirname, 'measured.json');

const amounts = z.record(z.string(), z.number().nonnegative());
const Usage = z.object({
  requests: amounts,
  cpuMs: amounts,
  waits: z.object({ ms: z.number(), mib: z.number() }).optional(),
  bytes: amounts,
  storedBytes: amounts.optional(),
});
const Kept = z.object({
  homePage: Usage,
  homePageNotModified: Usage,
  otherPage: Usage,
  post: Usage,
  follow: Usage,
});

/** What is kept. */
export const measured = (): Measured => Kept.parse(JSON.parse(readFileSync(file, 'utf8')));

const DIGITS = 6;
const short = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

/** Keeps what was measured. */
export const keepMeasured = (now: Measured): void =>
  writeFileSync(file, `${JSON.stringify(now, short, 2)}\n`);
