/** By `Component.field`, or by `field` where it means the same everywhere. */
export const postDetailsFields: Readonly<Record<string, string>> = {};
