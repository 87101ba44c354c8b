export const graphRows = {} as const;
