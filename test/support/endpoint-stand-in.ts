/**
 * A push service and a receiver of webhooks on loopback: notes every request and answers as it is told. Steered over HTTP, so that tests can do
 * so from another process than its own.
 */
import { createServer } from 'node:http';
import { z } from 'zod';

/** A request as it came. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface StandInAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The stand-in as tests see it. Paths are of their own choice; one that was given no answers takes everything with 201. */
export interface EndpointStandIn {
  readonly origin: string;
  /** What came to a path, or to any, in its order. */
  received(path?: string): Promise<readonly ReceivedRequest[]>;
  /** Answers requests to a path one after the other; the last answer is given ever after. */
  answer(path: string, ...answers: readonly StandInAnswer[]): Promise<void>;
}

const CONTROL = '/_control/';
const Answers = z.array(
  z.object({ status: z.number(), headers: z.record(z.string(), z.string()).default({}) }),
);
const Noted = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
type Noted = z.infer<typeof Noted>;

/** Starts a stand-in on a free port of loopback. */
export const startEndpointStandIn = async (): Promise<{ origin: string; stop(): Promise<void> }> => {
  const noted: Noted[] = [];
  const answers = new Map<string, z.infer<typeof Answers>>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = '', url: path = '' } = request;
    if (path.startsWith(CONTROL)) {
      const about = path.slice(CONTROL.length - 1);
      if (method === 'PUT') answers.set(about, Answers.parse(JSON.parse(body.toString())));
      const found = noted.filter((each) => about === '/' || each.path === about);
      response.end(JSON.stringify(found));
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    noted.push({ method, path, headers, body: body.toString('base64') });
    const planned = answers.get(path) ?? [];
    const answer = (planned.length > 1 ? planned.shift() : planned[0]) ?? { status: 201, headers: {} };
    response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** The stand-in at an origin. */
export const standInAt = (origin: string): EndpointStandIn => ({
  origin,
  received: async (path = '/') => {
    const answer = await fetch(`${origin}${CONTROL}${path.slice(1)}`);
    return z
      .array(Noted)
      .parse(await answer.json())
      .map((each) => ({ ...each, body: Buffer.from(each.body, 'base64') }));
  },
  answer: async (path, ...answers) => {
    await fetch(`${origin}${CONTROL}${path.slice(1)}`, { method: 'PUT', body: JSON.stringify(answers) });
  },
});
