/** React hooks for a Suwar photo network. `<SuwarProvider suwar={createSuwar({ api })}>` is where to begin. */
export type { FeedPost } from './post-list.ts';
export type { CommentOnItsWay } from './session-cache.ts';
export type { SessionState } from './sessions.ts';
export { SuwarProvider, type SuwarProviderProps, useSuwar } from './suwar-provider.ts';
export type { UploadDetails, UploadItem } from './upload-queue.ts';
export { type CommentOptions, type UseComments, useComments } from './use-comments.ts';
export { type FeedOptions, type PostListPath, type UseFeed, useFeed } from './use-feed.ts';
export type { ListOptions, ListState } from './use-list.ts';
export { type UseMe, useMe } from './use-me.ts';
export {
  type NotificationOptions,
  type UseNotifications,
  type UseUnreadNotifications,
  useNotifications,
  useUnreadNotifications,
} from './use-notifications.ts';
export { type PostOptions, type UsePost, usePost } from './use-post.ts';
export { type UsePublish, usePublish } from './use-publish.ts';
export { type UseSession, useSession } from './use-session.ts';
export { type UseUpload, type UseUploadOptions, useUpload } from './use-upload.ts';
