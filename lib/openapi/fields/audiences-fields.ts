/** By `Component.field`, or by `field` where it means the same everywhere. */
export const audiencesFields: Readonly<Record<string, string>> = {};
