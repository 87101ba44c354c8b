/** Written by `npm run generate`. */

/** Paths whose POST takes an `Idempotency-Key`. */
export const keyedPaths: ReadonlySet<string> = new Set([
  '/v1/drafts',
  '/v1/drafts/{draftId}/publish',
  '/v1/me/audiences',
  '/v1/me/collections',
  '/v1/me/push-subscriptions',
  '/v1/photos',
  '/v1/posts',
  '/v1/posts/{postId}/comments',
  '/v1/posts/{postId}/share-links',
  '/v1/reports',
  '/v1/staff/demands',
  '/v1/staff/hash-lists/{listId}/imports',
  '/v1/staff/proposals',
  '/v1/staff/review/items/{itemId}/appeal-answer',
  '/v1/staff/review/items/{itemId}/decision',
  '/v1/staff/review/macros',
]);
