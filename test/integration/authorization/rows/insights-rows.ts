export const insightsRows = {} as const;
