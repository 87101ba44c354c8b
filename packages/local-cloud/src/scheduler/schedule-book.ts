import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { StartError } from '../contract/start-error.ts';

const Schedule = z.strictObject({
  group: z.string(),
  name: z.string(),
  /** `at(...)`, `rate(...)` or `cron(...)`, in UTC. */
  expression: z.string(),
  state: z.enum(['ENABLED', 'DISABLED']),
  afterCompletion: z.enum(['NONE', 'DELETE']),
  target: z.strictObject({ arn: z.string(), roleArn: z.string(), input: z.optional(z.string()) }),
  description: z.optional(z.string()),
  /** Milliseconds. */
  createdAt: z.number(),
  modifiedAt: z.number(),
  /** Occurrences up to this moment (milliseconds) are over. */
  doneUntil: z.number(),
});

/** One schedule that a call made. */
export type Schedule = z.infer<typeof Schedule>;

/** Schedules by group and name, kept in a file of the data directory. */
export interface ScheduleBook {
  get(group: string, name: string): Schedule | undefined;
  inGroup(group: string): readonly Schedule[];
  put(schedule: Schedule): Promise<void>;
  delete(group: string, name: string): Promise<boolean>;
  /** Calls back after every change. */
  onChange(react: () => void): void;
}

const keyOf = (group: string, name: string): string => `${group}/${name}`;

/** Opens the book of a data directory. */
export async function openScheduleBook(dataDirectory: string): Promise<ScheduleBook> {
  const file = join(dataDirectory, 'schedules.json');
  const schedules = new Map(
    (await load(file)).map((schedule) => [keyOf(schedule.group, schedule.name), schedule]),
  );
  const listeners: (() => void)[] = [];
  let saving = Promise.resolve();
  const save = (): Promise<void> => {
    for (const react of listeners) react();
    saving = saving.then(async () => {
      const temporary = `${file}.new`;
      await writeFile(temporary, JSON.stringify([...schedules.values()], null, 2), { mode: 0o600 });
      await rename(temporary, file);
    });
    return saving;
  };
  return {
    get: (group, name) => schedules.get(keyOf(group, name)),
    inGroup: (group) => [...schedules.values()].filter((schedule) => schedule.group === group),
    async put(schedule) {
      schedules.set(keyOf(schedule.group, schedule.name), schedule);
      await save();
    },
    async delete(group, name) {
      const known = schedules.delete(keyOf(group, name));
      if (known) await save();
      return known;
    },
    onChange: (react) => void listeners.push(react),
  };
}

async function load(file: string): Promise<readonly Schedule[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  try {
    return z.array(Schedule).parse(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${file} cannot be read (${String(error)}): delete it to start with no schedules.`);
  }
}
