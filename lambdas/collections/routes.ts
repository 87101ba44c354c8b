/** The routes of collections and of saved posts. */
export * from './collection-routes.ts';
export * from './save-routes.ts';
