/**
 * A function's bundle in a process of its own, with the heap of its memory: answers one request again and again as it is told to, and says what
 * that took.
 */
import { createRequire } from 'node:module';

const [bundle = '', now = '0'] = process.argv.slice(2);
const begun = Date.now();
const { now: present } = Date;
Date.now = () => Number(now) + present() - begun;

let logBytes = 0;
/** As Lambda's runtime does in its JSON log format; the line goes nowhere. */
console.info = (line: unknown) => {
  logBytes = JSON.stringify({ timestamp: new Date(), level: 'INFO', message: line }).length;
};

type Answer = { readonly statusCode: number; readonly headers: object; readonly body?: string };
type Handler = (event: object, context: object) => Promise<Answer>;
const { handler }: { readonly handler: Handler } = createRequire(import.meta.url)(bundle);

/** What the parent asks for. */
export interface Asked {
  readonly event: object;
  readonly times: number;
}

/** What it is told. CPU in microseconds of all threads; `answer` is the last one. */
export interface Told {
  readonly cpu: number;
  readonly answer: Answer;
  readonly logBytes: number;
}

process.on('message', async ({ event, times }: Asked) => {
  const start = process.cpuUsage();
  let answer: Answer = { statusCode: 0, headers: {} };
  for (let each = 0; each < times; each += 1) answer = await handler(structuredClone(event), {});
  const { user, system } = process.cpuUsage(start);
  process.send?.({ cpu: user + system, answer, logBytes } satisfies Told);
});
process.send?.('ready');
