export const collectionsRows = {} as const;
