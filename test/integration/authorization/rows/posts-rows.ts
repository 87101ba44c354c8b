export const postsRows = {} as const;
