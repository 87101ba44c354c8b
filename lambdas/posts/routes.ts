/** The routes of posts. */
export * from './archive-routes.ts';
export * from './post-routes.ts';
