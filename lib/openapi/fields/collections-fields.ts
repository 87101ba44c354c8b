/** By `Component.field`, or by `field` where it means the same everywhere. */
export const collectionsFields: Readonly<Record<string, string>> = {};
