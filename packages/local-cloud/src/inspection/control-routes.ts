import { z } from 'zod';
import type { Cloud } from '../contract/contract.ts';
import { stateOf } from '../gateway/gateway-state.ts';
import { mailsOf } from '../ses/ses-service.ts';
import { changeRow } from '../dynamodb/change-row.ts';
import type { Answer } from '../http-api/answer.ts';
import { joinedHeaders, type ReceivedRequest } from '../http-api/request-event.ts';
import type { FunctionLog } from '../lambda/function-log.ts';
import type { FunctionRegistry } from '../lambda/function-registry.ts';
import { type LocalState, readLocalState, type StateSources } from './local-state.ts';
import { pageOf } from './page.ts';

/** What the control routes act on. */
export interface Controls extends StateSources {
  readonly cloud: Cloud;
  readonly registry: FunctionRegistry;
  readonly functionLog: FunctionLog;
  /** Moves the clock and lets everything happen that is due then. */
  readonly advance: (seconds: number) => Promise<void>;
}

const nth = z.number().int().min(1);
const AnyFault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fail-call'),
    functionId: z.string().exactOptional(),
    service: z.string().exactOptional(),
    operation: z.string().exactOptional(),
    nth: nth.exactOptional(),
    error: z.object({ code: z.string(), status: z.number().int() }).exactOptional(),
    after: z.boolean().exactOptional(),
    times: nth.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('kill-at-call'),
    functionId: z.string(),
    nth,
    after: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('deliveries'),
    source: z.string().exactOptional(),
    copies: z.tuple([z.number().int().min(1), z.number().int().min(1)]).exactOptional(),
    reorder: z.boolean().exactOptional(),
    delay: z.number().min(0).exactOptional(),
    drop: z.number().min(0).max(1).exactOptional(),
    seed: z.number(),
  }),
  z.strictObject({
    kind: z.literal('stale-reads'),
    functionId: z.string().exactOptional(),
    lag: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('refuse'),
    service: z.enum(['lambda', 'cloudfront', 'cognito']),
    functionId: z.string().exactOptional(),
  }),
]);

const Settle = z.object({ timeoutMs: z.number().positive().exactOptional() });
const Advance = z.object({ advanceSeconds: z.number().min(0) });
const ChangeRow = z.object({
  table: z.string().default('Table'),
  key: z.record(z.string(), z.string()),
  set: z.record(z.string(), z.unknown()),
});
const Invoke = z.object({
  functionId: z.string().optional(),
  prefix: z.string().optional(),
  event: z.unknown(),
});

class BadControl extends Error {}

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)),
});

const DONE = json(200, {});
const LOOPBACK = new Set(['127.0.0.1', '::1']);
const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Only programs on this machine may steer it: no other host, no name that leads here but the one that it gives itself, no page
 * of another origin. What this machine sends to an address of its own comes from that address.
 */
function isOurs({ sourceIp, localIp, rawHeaders }: ReceivedRequest, publicHost: string): boolean {
  const { host = '', origin } = joinedHeaders(rawHeaders);
  const name = host.replace(/:\d+$/, '');
  return (
    (LOOPBACK.has(sourceIp) || sourceIp === localIp) &&
    (LOOPBACK_NAMES.has(name) || name === publicHost) &&
    (origin === undefined || origin === `http://${host}`)
  );
}

function bodyOf<T>(request: ReceivedRequest, schema: z.ZodType<T>): T {
  let value: unknown = {};
  try {
    value = request.body.length === 0 ? {} : JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new BadControl('The body is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new BadControl(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

function functionNamed({ functionId, prefix }: z.infer<typeof Invoke>, registry: FunctionRegistry): string {
  const ids = [...registry.statistics().keys()];
  const found = ids.filter((id) =>
    functionId === undefined ? id.startsWith(prefix ?? '') : id === functionId,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new BadControl(
      `${found.length} functions match ${functionId ?? prefix ?? ''}; there are ${ids.join(', ')}.`,
    );
  }
  return only;
}

type Control = (request: ReceivedRequest, controls: Controls) => Promise<Answer>;

const CONTROLS: Readonly<Record<string, Control>> = {
  'GET /_local/': async (_request, controls) => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(pageOf(await readLocalState(controls))),
  }),
  'GET /_local/state': async (_request, controls) => {
    const state: LocalState = await readLocalState(controls);
    return json(200, state);
  },
  'GET /_local/logs': async (_request, { functionLog }) => json(200, { lines: functionLog.lines }),
  'POST /_local/settle': async (request, { cloud }) => {
    try {
      await cloud.background.settle(bodyOf(request, Settle).timeoutMs);
      return DONE;
    } catch (error) {
      if (error instanceof BadControl) {
        throw error;
      }
      return json(504, { message: error instanceof Error ? error.message : String(error) });
    }
  },
  'GET /_local/mails': async (_request, { cloud }) => json(200, { mails: mailsOf(stateOf(cloud.gateway)) }),
  'GET /_local/calls': async (_request, { cloud }) => json(200, { calls: cloud.callLog.calls }),
  'DELETE /_local/calls': async (_request, { cloud }) => {
    cloud.callLog.clear();
    return DONE;
  },
  'GET /_local/faults': async (_request, { cloud }) => json(200, { faults: cloud.faults.active }),
  'POST /_local/faults': async (request, { cloud }) => {
    cloud.faults.add(bodyOf(request, AnyFault));
    return DONE;
  },
  'DELETE /_local/faults': async (_request, { cloud }) => {
    cloud.faults.clear();
    return DONE;
  },
  'POST /_local/clock': async (request, { cloud, advance }) => {
    await advance(bodyOf(request, Advance).advanceSeconds);
    return json(200, { now: new Date(cloud.now()).toISOString() });
  },
  'POST /_local/expire': async (_request, { advance }) => {
    await advance(0);
    return DONE;
  },
  'POST /_local/rows': async (request, { cloud }) => {
    await changeRow(cloud, bodyOf(request, ChangeRow));
    return DONE;
  },
  'POST /_local/invoke': async (request, { registry }) => {
    const wanted = bodyOf(request, Invoke);
    return json(200, await registry.invoke(functionNamed(wanted, registry), wanted.event ?? {}));
  },
};

/** Answers the control routes; undefined for every other path. */
export async function answerControl(
  request: ReceivedRequest,
  controls: Controls,
): Promise<Answer | undefined> {
  const path = request.target.split('?')[0] ?? '/';
  if (path !== '/_local' && !path.startsWith('/_local/')) {
    return undefined;
  }
  if (!isOurs(request, controls.cloud.publicHost)) {
    return json(403, { message: 'The control routes answer programs on this machine only.' });
  }
  const control = CONTROLS[`${request.method} ${path === '/_local' ? '/_local/' : path}`];
  if (control === undefined) {
    return json(404, {
      message: `There is no ${request.method} ${path}. There are: ${Object.keys(CONTROLS).join(', ')}`,
    });
  }
  try {
    return await control(request, controls);
  } catch (error) {
    return json(error instanceof BadControl ? 400 : 500, {
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
