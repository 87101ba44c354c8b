/** All kinds of objects and messages that topics declare. */
import type { QueueVariable } from '../../lambdas/kernel/environment.ts';
import type { ObjectKind } from '../../lambdas/kernel/stored-data.ts';
import type { DataOfField } from '../../lambdas/platform/data-of-field.ts';
import type { TopicName } from '../topics/topics.ts';
import { topicEntries } from '../topics/topics.ts';

export const declaredObjects: readonly ObjectKind[] = topicEntries.flatMap(([, { objects = {} }]) =>
  Object.values(objects),
);

/** A kind of message, and whose personal data its fields are. */
export interface DeclaredMessage {
  readonly topic: TopicName;
  readonly queue: QueueVariable;
  readonly kind: string;
  readonly fields: Readonly<Record<string, DataOfField>>;
}

const isQueue = (name: string): name is QueueVariable => name.endsWith('_QUEUE_URL');

export const declaredMessages: readonly DeclaredMessage[] = topicEntries.flatMap(
  ([topic, { messages = {}, notificationJobs = [] }]) => [
    ...Object.entries(messages).flatMap(([queue, kinds]) =>
      isQueue(queue) ? Object.entries(kinds).map(([kind, fields]) => ({ topic, queue, kind, fields })) : [],
    ),
    ...notificationJobs.map(({ kind, data: fields }) => ({
      topic,
      queue: 'NOTIFICATIONS_QUEUE_URL' as const,
      kind,
      fields,
    })),
  ],
);
