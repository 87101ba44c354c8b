export const audiencesRows = {} as const;
