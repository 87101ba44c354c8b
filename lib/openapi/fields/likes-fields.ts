/** By `Component.field`, or by `field` where it means the same everywhere. */
export const likesFields: Readonly<Record<string, string>> = {};
