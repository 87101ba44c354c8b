/** By `Component.field`, or by `field` where it means the same everywhere. */
export const insightsFields: Readonly<Record<string, string>> = {};
