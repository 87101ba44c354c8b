export const commentsRows = {} as const;
