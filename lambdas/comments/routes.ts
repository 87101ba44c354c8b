/** The routes of comments, of likes of comments and of hidden words. */
export * from './comment-like-routes.ts';
export * from './comment-routes.ts';
export * from './hidden-words-routes.ts';
