/** By `Component.field`, or by `field` where it means the same everywhere. */
export const commentsFields: Readonly<Record<string, string>> = {};
