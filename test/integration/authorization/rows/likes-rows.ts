export const likesRows = {} as const;
