/** By `Component.field`, or by `field` where it means the same everywhere. */
export const pushFields: Readonly<Record<string, string>> = {};
