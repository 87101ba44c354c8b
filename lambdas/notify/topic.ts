/** How topics notify: groups, preferences, kinds of jobs; and the notifications of follows. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'notify';
export { followNotificationTypes as notificationTypes } from './follow-notification-types.ts';
export {
  followNotificationJobs as notificationJobs,
  followNotifiers as notifiers,
} from './follow-notifications.ts';
export { data } from './notification-data.ts';
export * as rows from './notification-rows.ts';
export { docs } from './notify-docs.ts';
