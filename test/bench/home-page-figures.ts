/** What the first page of a home takes in its function, and what it costs all in: sent, and not sent again. */
import { brotliDecompressSync } from 'node:zlib';
import { type AllIn, dollarsOf } from '../../lib/prices/all-in.ts';
import { pricesIn } from '../../lib/prices/prices.ts';
import { homeFunction, homeNow, putHomePage } from '../support/home-page.ts';
import { startTestTable } from '../support/table.ts';
import { region } from './prices.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 9;
const PER_ROUND = 100;
const MEMORY_MIB = 512;
/** One after the other, with the table in the same region. */
const ROUND_TRIP_MS = 4;
/** What an answer takes beside its body, and what both logs say beside the function's own line, in bytes. */
const HEAD_BYTES = 600;
const OTHER_LOG_BYTES = 450;

export interface PageFigures {
  readonly what: string;
  /** Of the body, as it is sent. */
  readonly wireBytes: number;
  readonly plainBytes: number;
  /** Median of the rounds, warm. */
  readonly cpuMs: number;
  readonly readUnits: number;
  readonly dollarsPerMillion: number;
  /** All that a call takes. */
  readonly usage: AllIn;
}

/** All that a call of the home feed's function takes. */
const callUsage = (call: {
  readonly readUnits: number;
  readonly cpuMs: number;
  readonly roundTrips: number;
  readonly wireBytes: number;
  readonly logBytes: number;
}): AllIn => ({
  requests: { httpApiRequest: 1, lambdaRequest: 1, dynamodbReadUnit: call.readUnits },
  cpuMs: { lambdaArm: call.cpuMs },
  waits: { ms: call.roundTrips * ROUND_TRIP_MS, mib: MEMORY_MIB },
  bytes: { egress: call.wireBytes + HEAD_BYTES, logsIngested: call.logBytes + OTHER_LOG_BYTES },
});

/** Measures with ten authors, two posts each and no two captions alike. */
export const benchHomePage = async (): Promise<readonly PageFigures[]> => {
  Object.assign(process.env, {
    ISSUER: 'https://issuer.test',
    CLIENT_ID: 'client',
    REPOSTS: 'on',
    RATE_LIMIT_FACTOR: '1000000',
  });
  const testTable = await startTestTable();
  const { info } = console;
  let logBytes = 0;
  console.info = (line: unknown) => {
    logBytes = JSON.stringify(line).length;
  };
  try {
    await putHomePage(testTable.table);
    const ask = homeFunction(testTable.table, () => homeNow);
    const asked = { 'accept-encoding': 'gzip, deflate, br' };
    const first = await ask(asked);
    const known = { ...asked, 'if-none-match': first.headers['etag'] ?? '' };
    const figuresOf = async (what: string, headers: Readonly<Record<string, string>>, roundTrips: number) => {
      const answer = await ask(headers);
      const units = await testTable.unitsOf(() => ask(headers));
      const rounds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = process.cpuUsage();
        for (let each = 0; each < PER_ROUND; each += 1) await ask(headers);
        const { user, system } = process.cpuUsage(start);
        rounds.push((user + system) / 1_000 / PER_ROUND);
      }
      const cpuMs = median(rounds);
      const body = Buffer.from(answer.body ?? '', 'base64');
      const usage = callUsage({
        readUnits: units.read,
        cpuMs,
        roundTrips,
        wireBytes: body.length,
        logBytes,
      });
      return {
        what,
        wireBytes: body.length,
        plainBytes: body.length === 0 ? 0 : brotliDecompressSync(body).length,
        cpuMs: rounded(cpuMs, 2),
        readUnits: units.read,
        dollarsPerMillion: rounded(dollarsOf(usage, pricesIn(region), 1e6).all, 2),
        usage,
      };
    };
    return [
      await figuresOf('home page of 20, ten authors', asked, 3),
      await figuresOf('the same, not modified', known, 1),
    ];
  } finally {
    console.info = info;
    await testTable.stop();
  }
};
