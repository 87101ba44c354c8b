/** By `Component.field`, or by `field` where it means the same everywhere. */
export const draftsFields: Readonly<Record<string, string>> = {};
