/** Likes, saves and reposts as apps see them. */
import * as z from 'zod/mini';
import { CommentId, PostId } from '../kernel/ids.ts';

export const CommentParams = z.strictObject({ postId: PostId, commentId: CommentId });

export const LikeView = z.object({ liked: z.boolean() });
