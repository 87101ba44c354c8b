import type { Cloud } from '../contract/contract.ts';
import { type AlarmDefinition, type AlarmState, datapointsOf, stateAt } from './alarm.ts';

/** How often CloudWatch looks at an alarm. */
const MINUTE_MS = 60_000;
/** A clock that is moved further is looked at for its last hours only. */
const MOST_LOOKS = 24 * 60;

interface Watched {
  definition: AlarmDefinition;
  state: AlarmState;
  /** When it came into that state. */
  since: number;
  /** How often it rang since the cloud started, and when last. */
  rang: number;
  rangAt: number | undefined;
}

interface Watch {
  readonly alarms: Map<string, Watched>;
  lookedAt: number;
}

const watches = new WeakMap<Cloud, Watch>();

/** Looks at an alarm each minute of the cloud's clock, and shows it on the page. */
export function watchAlarm(cloud: Cloud, definition: AlarmDefinition): void {
  const watch = watches.get(cloud) ?? startWatch(cloud);
  const known = watch.alarms.get(definition.logicalId);
  if (known !== undefined) known.definition = definition;
  else
    watch.alarms.set(definition.logicalId, {
      definition,
      state: 'OK',
      since: cloud.now(),
      rang: 0,
      rangAt: undefined,
    });
}

function startWatch(cloud: Cloud): Watch {
  const watch: Watch = { alarms: new Map(), lookedAt: cloud.now() };
  watches.set(cloud, watch);
  const look = (): void => lookAtAll(cloud, watch);
  cloud.onTimePassed(async () => look());
  const timer = setInterval(look, MINUTE_MS);
  cloud.own({
    name: 'alarms',
    async stop() {
      clearInterval(timer);
    },
  });
  cloud.inspection.addSection('Alarms', async () => {
    look();
    return rowsOf(cloud, watch);
  });
  return watch;
}

function lookAtAll(cloud: Cloud, watch: Watch): void {
  const now = cloud.now();
  const first = Math.max(watch.lookedAt + MINUTE_MS, now - MOST_LOOKS * MINUTE_MS);
  const times: number[] = [];
  for (let at = first; at < now; at += MINUTE_MS) times.push(at);
  for (const at of [...times, now]) for (const watched of watch.alarms.values()) look(cloud, watched, at);
  watch.lookedAt = now;
}

function look(cloud: Cloud, watched: Watched, at: number): void {
  const { definition, state: before } = watched;
  const state = stateAt(definition, cloud.metrics, at + 1, before); // with what happens at this very moment
  if (state === before) return;
  watched.state = state;
  watched.since = at;
  if (state !== 'ALARM') return;
  watched.rang += 1;
  watched.rangAt = at;
  cloud.log(`Alarm ${definition.logicalId}: ${definition.description}`);
}

const rowsOf = (cloud: Cloud, { alarms }: Watch) =>
  [...alarms.values()].map(({ definition, state, since, rang, rangAt }) => ({
    id: definition.logicalId,
    state,
    value: datapointsOf(definition, cloud.metrics, cloud.now() + 1)[0] ?? '',
    rang,
    rangAt: rangAt === undefined ? '' : new Date(rangAt).toISOString(),
    since: new Date(since).toISOString(),
    description: definition.description,
  }));
