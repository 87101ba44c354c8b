/** By `Component.field`, or by `field` where it means the same everywhere. */
export const graphFields: Readonly<Record<string, string>> = {};
