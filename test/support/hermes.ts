/**
 * Runs a bundle in Hermes, the engine of React Native, as a program. It has no network and no clock of its own: what the app asks of its platform
 * comes out as lines (test/packages/tools/react-native/globals.js), is done here, and goes back in as lines, which the engine evaluates.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { tools } from './packed.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  linux: 'linux64-bin',
  darwin: 'osx-bin',
  win32: 'win64-bin',
};
const RANDOM_BYTES = 65_536;
const PIECE_BYTES = 65_536;

const engine = join(tools, 'node_modules', 'hermes-engine-cli', FOLDERS[process.platform] ?? '', 'hermes');

const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timer'), id: z.number(), ms: z.number() }),
  z.object({ kind: z.literal('cancel'), id: z.number() }),
  z.object({
    kind: z.literal('request'),
    id: z.number(),
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().optional(),
  }),
  z.object({ kind: z.literal('report'), found: z.unknown().optional(), error: z.string().optional() }),
]);
type Request = Extract<z.infer<typeof Line>, { kind: 'request' }>;

/** What went over the network. */
export interface Traffic {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Run {
  /** What the app reported. */
  readonly found: unknown;
  readonly traffic: readonly Traffic[];
}

const hex = (value: string | Buffer): string => Buffer.from(value).toString('hex');

/** Does a request; tells how far its body has gone. */
const perform = async (
  { method, url, headers, body = '' }: Request,
  signal: AbortSignal,
  onSent: (loaded: number) => void,
): Promise<object> => {
  if (url.startsWith('file:'))
    return { status: 200, headers: {}, body: hex(readFileSync(fileURLToPath(url))) };
  const bytes = Buffer.from(body, 'hex');
  const length = bytes.length > 0 || method !== 'GET' ? { 'content-length': bytes.length } : {};
  const request = httpRequest(url, { method, headers: { ...headers, ...length }, signal });
  const answered = once(request, 'response');
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    if (!request.write(bytes.subarray(at, at + PIECE_BYTES))) await once(request, 'drain');
    onSent(Math.min(bytes.length, at + PIECE_BYTES));
  }
  request.end();
  const [response] = await answered;
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return { status: response.statusCode, headers: response.headers, body: hex(Buffer.concat(pieces)) };
};

/** Runs a bundle until it reports. Rejects with what it printed when it does not, or reports an error. */
export const runInHermes = async (bundle: string, given: object): Promise<Run> => {
  const child = spawn(engine, [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const traffic: Traffic[] = [];
  const underWay = new Map<number, () => void>();
  const others: string[] = [];
  const evaluate = (code: string): void => void (child.stdin.writable && child.stdin.write(`${code}\n`));
  const answer = (what: object): void => evaluate(`__answer("${hex(JSON.stringify(what))}")`);

  const ask = async (request: Request): Promise<void> => {
    const { id, method, url, headers, body = '' } = request;
    const controller = new AbortController();
    underWay.set(id, () => controller.abort());
    traffic.push({ method, url, headers, body: Buffer.from(body, 'hex').toString('latin1') });
    const total = body.length / 2;
    try {
      const onSent = (loaded: number) => answer({ id, progress: { loaded, total } });
      const answered = await perform(request, controller.signal, onSent);
      answer({ id, last: true, answer: answered });
    } catch (error) {
      if (!controller.signal.aborted) answer({ id, last: true, failure: String(error) });
    } finally {
      underWay.delete(id);
    }
  };

  try {
    evaluate(`globalThis.given = ${JSON.stringify(given)}, 0`);
    evaluate(`globalThis.__random = "${randomBytes(RANDOM_BYTES).toString('hex')}", 0`);
    const code = hex(readFileSync(bundle));
    evaluate(`(0, eval)(decodeURIComponent("${code}".replace(/../g, "%$&"))), 0`);
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('@bridge ')) {
        // What the engine, which takes its lines for those of a person, shows of each value and asks for the next.
        if (!/^(?:>> )*(?:undefined|0)?(?:>> )*$/.test(line)) others.push(line);
        if (/^(?:>> )?Uncaught /.test(line)) child.stdin.end();
        continue;
      }
      const asked = Line.parse(JSON.parse(decodeURIComponent(line.slice('@bridge '.length))));
      switch (asked.kind) {
        case 'report':
          if (asked.error !== undefined)
            throw new Error(`The app failed: ${asked.error}\n${others.join('\n')}`);
          return { found: asked.found, traffic };
        case 'timer': {
          const timer = setTimeout(() => {
            underWay.delete(asked.id);
            answer({ id: asked.id, last: true });
          }, asked.ms);
          underWay.set(asked.id, () => clearTimeout(timer));
          break;
        }
        case 'cancel':
          underWay.get(asked.id)?.();
          underWay.delete(asked.id);
          break;
        case 'request':
          void ask(asked);
      }
    }
    throw new Error(`The engine ended early:\n${others.join('\n')}`);
  } finally {
    for (const end of underWay.values()) end();
    child.kill('SIGKILL');
  }
};
