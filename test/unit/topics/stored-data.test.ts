import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { NotificationJob } from '../../../lambdas/notify/notifier.ts';
import { UploadArrived } from '../../../lambdas/photos/upload-arrived.ts';
import { log } from '../../../lambdas/platform/log.ts';
import { logFields } from '../../../lambdas/platform/log-fields.ts';
import { declaredMessages, declaredObjects } from '../../../lib/residency/declared.ts';
import { topicEntries } from '../../../lib/topics/topics.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const consumed = vi.hoisted((): unknown[] => []);
vi.mock('../../../lambdas/platform/queue-batch.ts', async (original) => ({
  ...(await original<object>()),
  consumeQueue: (schema: unknown) => void consumed.push(schema),
}));

type Message = readonly [kind: string, ...fields: readonly string[]];

/** The kinds of messages that a schema reads, each with its fields. */
const messagesIn = (schema: unknown): readonly Message[] => {
  if (schema === NotificationJob) {
    return topicEntries.flatMap(([, { notificationJobs = [] }]) =>
      notificationJobs.flatMap(({ kind, job }) =>
        messagesIn(job).map(([, ...fields]): Message => [kind, ...fields]),
      ),
    );
  }
  if (schema === UploadArrived) {
    return [['Object Created', ...Object.keys(UploadArrived.shape.detail.shape.object.shape).sort()]];
  }
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(messagesIn);
  if (!(schema instanceof z.ZodMiniObject)) throw new Error('A message that is no object');
  const { kind, ...fields } = schema.shape;
  const literal = kind instanceof z.ZodMiniDefault ? kind.def.innerType : kind;
  const name = literal instanceof z.ZodMiniLiteral ? String(literal.def.values[0]) : '';
  return [[name, ...Object.keys(fields).sort()]];
};

const inWords = ([kind, ...fields]: Message): string => `${kind} (${fields.join(', ')})`;

describe('whose personal data messages are', () => {
  beforeAll(async () => {
    const events = join(root, 'lambdas', 'events');
    for (const file of readdirSync(events)) await import(join(events, file));
  }, 120_000);

  it('is said for every message that a function reads, field by field, and for no other', () => {
    const read = new Set(consumed.flatMap(messagesIn).map(inWords));
    const declared = new Set(
      declaredMessages.map(({ kind, fields }) => inWords([kind, ...Object.keys(fields).sort()])),
    );
    expect(read.size).toBeGreaterThan(20);
    // Nobody reads what changes that failed leave for the operator.
    const letter = 'dead-change (consumer, key, sequenceNumber, topics)';
    expect([...declared].filter((each) => !read.has(each))).toEqual([letter]);
    expect([...read].filter((each) => !declared.has(each))).toEqual([]);
  });
});

describe('whose personal data objects are', () => {
  it('is said by folders of which none lies in another of its bucket', () => {
    for (const one of declaredObjects) {
      const within = declaredObjects.filter(
        ({ bucket, folder }) => bucket === one.bucket && folder.startsWith(one.folder),
      );
      expect(within).toEqual([one]);
    }
  });
});

describe('whose personal data fields of lines are', () => {
  const sources = readdirSync(join(root, 'lambdas'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(root, 'lambdas', name), 'utf8')] as const);

  it('is said for each that can be written: the compiler refuses others', () => {
    const row = { pk: 'A#1', sk: 'PROFILE', bio: 'what somebody wrote' };
    vi.spyOn(console, 'info').mockReturnValue();
    // @ts-expect-error a field that is not declared
    log.info('Something happened', { bio: 'what somebody wrote' });
    // @ts-expect-error the same in a spread
    log.info('Something happened', { ...row });
    log.info('Something happened', { pk: row.pk });
  });

  it('cannot be passed by: nothing else writes lines', () => {
    const writers = sources
      .filter(([, text]) => /\bconsole\.|process\.(?:stdout|stderr)/.test(text))
      .map(([name]) => name);
    expect(writers.sort()).toEqual(['platform/log.ts', 'platform/metric.ts']);
  });

  it('is said for none that nothing writes', () => {
    const all = sources
      .filter(([name]) => name !== 'platform/log-fields.ts')
      .map(([, text]) => text)
      .join('\n');
    const idle = Object.keys(logFields).filter((name) => !new RegExp(`\\b${name}\\b`).test(all));
    expect(idle).toEqual([]);
  });
});
