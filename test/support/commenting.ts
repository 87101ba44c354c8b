/** What people do with comments, through the typed client. */

import { dataOf, type Person } from './people.ts';
import type { Schemas } from './raw-client/client.ts';

type Comment = Schemas['Comment'];
type Reader = Pick<Person, 'client'>;
type Act = 'approve' | 'pin' | 'hide';

const pathOf = ({ postId, commentId }: Pick<Comment, 'postId' | 'commentId'>) => ({
  params: { path: { postId, commentId } },
});

/** The answer to a comment, or to a reply, whatever it is. */
export const tryComment = ({ client }: Reader, postId: string, text: string, replyTo?: string) =>
  client.POST('/v1/posts/{postId}/comments', {
    params: { path: { postId } },
    body: { text, ...(replyTo !== undefined && { replyTo }) },
  });

export const comment = async (by: Reader, postId: string, text: string, replyTo?: string): Promise<Comment> =>
  dataOf(await tryComment(by, postId, text, replyTo));

export const commentsOf = async ({ client }: Reader, postId: string): Promise<readonly Comment[]> =>
  dataOf(await client.GET('/v1/posts/{postId}/comments', { params: { path: { postId } } })).items;

export const repliesOf = async ({ client }: Reader, thread: Comment): Promise<readonly Comment[]> =>
  dataOf(await client.GET('/v1/posts/{postId}/comments/{commentId}/replies', pathOf(thread))).items;

export const pendingOf = async ({ client }: Reader): Promise<readonly Comment[]> =>
  dataOf(await client.GET('/v1/me/pending-comments')).items;

export const editComment = ({ client }: Reader, which: Comment, text: string) =>
  client.PATCH('/v1/posts/{postId}/comments/{commentId}', { ...pathOf(which), body: { text } });

/** The status of a deletion. */
export const deleteComment = async ({ client }: Reader, which: Comment): Promise<number> =>
  (await client.DELETE('/v1/posts/{postId}/comments/{commentId}', pathOf(which))).response.status;

export const moderate = ({ client }: Reader, act: Act, which: Comment) => {
  switch (act) {
    case 'approve':
      return client.PUT('/v1/posts/{postId}/comments/{commentId}/approve', pathOf(which));
    case 'pin':
      return client.PUT('/v1/posts/{postId}/comments/{commentId}/pin', pathOf(which));
    case 'hide':
      return client.PUT('/v1/posts/{postId}/comments/{commentId}/hide', pathOf(which));
  }
};
