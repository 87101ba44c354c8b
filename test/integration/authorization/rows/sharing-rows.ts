export const sharingRows = {} as const;
