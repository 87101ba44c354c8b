/** Tells devices of a notification, and forgets devices that are no more. */

import type { PushJob } from '../kernel/jobs/push-job.ts';
import type { Notification } from '../notify/notification.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import type { SendCall } from '../outgoing/send-call.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import type { JobQueue } from '../platform/queue.ts';
import { TryLater } from '../platform/queue-batch.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { encryptPush } from './encrypt-push.ts';
import { payloadOf, topicOf } from './push-payload.ts';
import type { PushSubscription } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Authorize } from './vapid.ts';

export interface SendPushDeps {
  readonly notifications: Pick<NotificationStore, 'get'>;
  readonly subscriptions: Pick<SubscriptionStore, 'list' | 'get' | 'removeDead'>;
  readonly sessions: Pick<SessionStore, 'find'>;
  readonly pushes: JobQueue<PushJob>;
  readonly call: SendCall;
  readonly authorize: Authorize;
}

const TTL_SECONDS = DAY_SECONDS; // a push service keeps a push for a device that is off for a day
/** Pauses after the first, the second try and so on, in seconds; there is one more try than pauses. */
const PAUSES_SECONDS = [30, 120, 600, 1_800];
const GONE = [404, 410];
const TOO_MANY = 429;

/** The device is there, its push service is not: try again, but not for ever. */
const tryLater = (tries: number, wanted: number | undefined, why: string): void => {
  const pause = PAUSES_SECONDS[tries - 1];
  if (pause === undefined || (wanted ?? 0) > TTL_SECONDS / 2) {
    log.warn('A push was given up', { tries, why });
    return;
  }
  throw new TryLater(Math.max(pause, wanted ?? 0));
};

const pushTo = async (
  deps: SendPushDeps,
  { recipient }: PushJob,
  notification: Notification,
  device: PushSubscription,
  { tries, now }: Try,
): Promise<void> => {
  const outcome = await deps.call({
    url: device.endpoint,
    headers: {
      authorization: await deps.authorize(device.endpoint, now),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      ttl: String(TTL_SECONDS),
      urgency: 'normal',
      topic: topicOf(notification),
    },
    body: encryptPush(device, payloadOf(notification)),
  });
  switch (outcome.kind) {
    case 'refused':
      log.warn('A push subscription was dropped: its address may not be called');
      return deps.subscriptions.removeDead(recipient, device);
    case 'failed':
      return tryLater(tries, undefined, outcome.reason);
    case 'answered': {
      const { status, retryAfterSeconds } = outcome;
      if (status >= 200 && status < 300) return;
      if (GONE.includes(status)) return deps.subscriptions.removeDead(recipient, device);
      if (status === TOO_MANY || status >= 500) return tryLater(tries, retryAfterSeconds, String(status));
      log.warn('A push was refused', { status });
    }
  }
};

/** Whether a device's session was ended, for half a read unit. */
const wasSignedOut = async ({ sessions }: SendPushDeps, { sessionId }: PushSubscription): Promise<boolean> =>
  sessionId !== undefined && (await sessions.find(sessionId))?.endedAt !== undefined;

/** Which delivery of the job this is, counted from 1, and when, in milliseconds. */
export interface Try {
  readonly tries: number;
  readonly now: number;
}

/**
 * Pushes a notification to the account's only device or to the one that the job names; several devices get a job each, so that one that
 * fails does not have the others notified twice. Throws `TryLater` when the push service asks for patience.
 */
export const sendPush = async (deps: SendPushDeps, job: PushJob, attempt: Try): Promise<void> => {
  const { recipient, notificationId, subscriptionId } = job;
  const devices =
    subscriptionId === undefined
      ? await deps.subscriptions.list(recipient)
      : [await deps.subscriptions.get(recipient, subscriptionId)];
  const [device] = devices;
  if (device === undefined) return;
  // It may have been taken back meanwhile, or have become part of a newer one.
  const notification = await deps.notifications.get(recipient, notificationId, attempt.now);
  if (notification === undefined) return;
  if (devices.length === 1) {
    return (await wasSignedOut(deps, device))
      ? deps.subscriptions.removeDead(recipient, device)
      : pushTo(deps, job, notification, device, attempt);
  }
  const jobs = devices.flatMap((each) => (each ? [{ ...job, subscriptionId: each.subscriptionId }] : []));
  await deps.pushes.send(jobs);
};
