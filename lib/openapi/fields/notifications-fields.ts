/** By `Component.field`, or by `field` where it means the same everywhere. */
export const notificationsFields: Readonly<Record<string, string>> = {};
