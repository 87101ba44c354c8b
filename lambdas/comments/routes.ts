/** The routes of comments and of likes of comments. */
export * from './comment-like-routes.ts';
export * from './comment-routes.ts';
