export const draftsRows = {} as const;
