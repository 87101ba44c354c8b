import * as z from 'zod/mini';
import type { Gateway } from '../contract/contract.ts';
import { AwsError } from '../gateway/aws-error.ts';
import type { GatewayService } from '../gateway/gateway-service.ts';
import { type GatewayContext, type GatewayState, perGateway, stateOf } from '../gateway/gateway-state.ts';
import { type JsonCall, type JsonService, serveJson } from '../gateway/json-service.ts';
import { type JsonRecord, textOf } from '../gateway/narrow.ts';
import type { Need } from '../gateway/policy.ts';
import { queryValue, type ReceivedRequest } from '../gateway/received-request.ts';
import { occurrencesOf } from '../schedules/schedule-expression.ts';
import { openScheduleBook, type Schedule, type ScheduleBook } from './schedule-book.ts';

const BODY_LIMIT_BYTES = 512 * 1024; // an input has 256 KB at most

const OPERATIONS: Readonly<Record<string, string>> = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** What a call may say of a schedule; anything else would have to be ignored and is refused. */
const Body = z.strictObject({
  GroupName: z._default(z.string(), 'default'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.literal('UTC'), 'UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
  ActionAfterCompletion: z._default(z.enum(['NONE', 'DELETE']), 'NONE'),
  Target: z.strictObject({ Arn: z.string(), RoleArn: z.string(), Input: z.optional(z.string()) }),
  Description: z.optional(z.string()),
  ClientToken: z.optional(z.string()),
});

type Scope = { readonly region: string; readonly accountId: string };

export const scheduleArnOf = ({ region, accountId }: Scope, group: string, name: string): string =>
  `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`;

/** Whether a request is for EventBridge Scheduler, whose calls name their service in the signature alone. */
const isForScheduler = ({ path, headers }: ReceivedRequest): boolean =>
  path.startsWith('/schedules/') && /\/scheduler\/aws4_request/.test(headers['authorization'] ?? '');

const nameOf = ({ path }: ReceivedRequest): string => decodeURIComponent(path.split('/')[2] ?? '');

const groupOf = ({ input, request }: JsonCall): string =>
  textOf(input['GroupName']) ?? queryValue(request.query, 'groupName') ?? 'default';

/** Schedules that calls made, and the groups that there are. */
interface OpenBook {
  readonly schedules: ScheduleBook;
  readonly groups: Set<string>;
}

const books = perGateway<OpenBook>();

/** The schedules behind a gateway. */
export const schedulesOf = (gateway: Gateway): OpenBook => books.of(stateOf(gateway));

/** EventBridge Scheduler behind the gateway. */
export const scheduler: GatewayService = {
  endpointNames: ['SCHEDULER'],
  async open(state) {
    const book = {
      schedules: await openScheduleBook(state.context.dataDirectory),
      groups: new Set<string>(),
    };
    books.keep(state, book);
    const service = schedulerService(state, book);
    return {
      takes: isForScheduler,
      answer: (request, response) => serveJson(state.context, service, request, response),
    };
  },
};

/**
 * One-time and recurring schedules of EventBridge Scheduler. What they do when their time comes is in run-schedules.ts.
 * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
 */
function schedulerService({ context }: GatewayState, book: OpenBook): JsonService {
  return {
    service: 'scheduler',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.scheduler',
    operationOf: ({ method }) => OPERATIONS[method] ?? method,
    needsOf: (call) => {
      const resource = scheduleArnOf(context, groupOf(call), nameOf(call.request));
      const { success, data } = z.safeParse(Body, call.input);
      const passesRole: Need[] = success
        ? [
            {
              action: 'iam:PassRole',
              resource: data.Target.RoleArn,
              context: { 'iam:passedtoservice': ['scheduler.amazonaws.com'] },
            },
          ]
        : [];
      return [{ action: `scheduler:${call.operation}`, resource }, ...passesRole];
    },
    resourcePolicyOf: () => [],
    async perform(call) {
      return { status: 200, body: JSON.stringify(await perform(context, book, call)) };
    },
  };
}

async function perform(
  context: GatewayContext,
  { schedules, groups }: OpenBook,
  call: JsonCall,
): Promise<JsonRecord> {
  const group = groupOf(call);
  const name = nameOf(call.request);
  const known = schedules.get(group, name);
  const ScheduleArn = scheduleArnOf(context, group, name);
  if (!groups.has(group)) throw notFound(`Schedule group ${group} does not exist.`);
  if (call.operation !== 'CreateSchedule' && known === undefined) {
    throw notFound(`Schedule ${name} does not exist.`);
  }
  switch (call.operation) {
    case 'CreateSchedule':
      if (known !== undefined) {
        throw new AwsError('ConflictException', 409, `Schedule ${name} already exists.`);
      }
      await schedules.put(scheduleOf(call, group, name, context.now()));
      return { ScheduleArn };
    case 'UpdateSchedule': {
      const changed = scheduleOf(call, group, name, context.now());
      await schedules.put({ ...changed, createdAt: known?.createdAt ?? changed.createdAt });
      return { ScheduleArn };
    }
    case 'DeleteSchedule':
      await schedules.delete(group, name);
      return {};
    case 'GetSchedule':
      return { Arn: ScheduleArn, ...(known && present(known)) };
    default:
      throw new AwsError(
        'UnknownOperationException',
        404,
        `The local cloud does not have scheduler:${call.operation}.`,
      );
  }
}

function scheduleOf({ input }: JsonCall, group: string, name: string, now: number): Schedule {
  const parsed = z.safeParse(Body, input);
  if (!parsed.success || !/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) {
    throw invalid(parsed.success ? `The name ${name} is not valid.` : z.prettifyError(parsed.error));
  }
  const { ScheduleExpression, State, ActionAfterCompletion, Target, Description } = parsed.data;
  try {
    occurrencesOf(ScheduleExpression, now);
  } catch {
    throw invalid(`Invalid Schedule Expression ${ScheduleExpression}.`);
  }
  const service = Target.Arn.split(':')[2];
  if (service !== 'sqs' && service !== 'lambda') {
    throw invalid(`The target ${Target.Arn} is not served here: only functions and queues are.`);
  }
  return {
    group,
    name,
    expression: ScheduleExpression,
    state: State,
    afterCompletion: ActionAfterCompletion,
    target: {
      arn: Target.Arn,
      roleArn: Target.RoleArn,
      ...(Target.Input !== undefined && { input: Target.Input }),
    },
    ...(Description !== undefined && { description: Description }),
    createdAt: now,
    modifiedAt: now,
    doneUntil: now,
  };
}

const present = (schedule: Schedule): JsonRecord => ({
  GroupName: schedule.group,
  Name: schedule.name,
  ScheduleExpression: schedule.expression,
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' },
  State: schedule.state,
  ActionAfterCompletion: schedule.afterCompletion,
  Target: {
    Arn: schedule.target.arn,
    RoleArn: schedule.target.roleArn,
    ...(schedule.target.input !== undefined && { Input: schedule.target.input }),
  },
  ...(schedule.description !== undefined && { Description: schedule.description }),
  CreationDate: schedule.createdAt / 1000,
  LastModificationDate: schedule.modifiedAt / 1000,
});

const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', 404, message);
const invalid = (message: string): AwsError => new AwsError('ValidationException', 400, message);
