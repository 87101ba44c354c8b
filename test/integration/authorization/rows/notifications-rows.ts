export const notificationsRows = {} as const;
