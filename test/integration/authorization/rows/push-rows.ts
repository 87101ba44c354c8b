export const pushRows = {} as const;
