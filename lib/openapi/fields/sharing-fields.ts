/** By `Component.field`, or by `field` where it means the same everywhere. */
export const sharingFields: Readonly<Record<string, string>> = {};
