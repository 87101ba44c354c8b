/** What people do with comments. */
import fc from 'fast-check';
import { at, type Command, command, expectSeen, expectStatus, name, number } from './command.ts';
import { canSee, isBlocked, type ModelPost, type Name, type World } from './world.ts';

const onComment = (
  title: string,
  method: 'PUT' | 'DELETE',
  suffix: string,
  mayDo: (by: Name, post: ModelPost, comment: ModelPost['comments'][number]) => boolean,
  change: (post: ModelPost, comment: ModelPost['comments'][number]) => void,
): fc.Arbitrary<Command> =>
  fc.tuple(name, number, number).map(([by, chosenPost, chosenComment]) => {
    const find = (world: World) => {
      const post = at(world.posts, chosenPost);
      const comment = post && at(post.comments, chosenComment);
      // Who may not see the post, or the comment's author, is told nothing: covered by the comparison behind each run.
      const isOpen =
        post !== undefined && comment !== undefined && !post.isDeleted && canSee(world, by, post);
      return isOpen && !isBlocked(world, by, comment.by) && !isBlocked(world, post.author, comment.by)
        ? { post, comment }
        : undefined;
    };
    return command(
      `${by} ${title} comment ${chosenComment} of post ${chosenPost}`,
      (world) => find(world) !== undefined,
      async (world, system) => {
        const found = find(world);
        if (found === undefined) return;
        const path = `/v1/posts/${found.post.postId}/comments/${found.comment.commentId}${suffix}`;
        const { status } = await system.ask(by, method, path);
        expectStatus(title, status, mayDo(by, found.post, found.comment) ? [200, 204] : [403, 404]);
        if (status < 300) change(found.post, found.comment);
      },
    );
  });

export const comments: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(name, number, fc.option(number, { nil: undefined })).map(([by, chosen, replied]) =>
    command(
      `${by} comments on post ${chosen}${replied === undefined ? '' : `, replying to ${replied}`}`,
      (world) => {
        const post = at(world.posts, chosen);
        return post !== undefined && !post.isDeleted && post.comments.length < 6;
      },
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post === undefined) return;
        // Replies go to comments that everybody sees; to others they are refused in their own tests.
        const open = post.comments.filter(
          (comment) =>
            comment.parent === undefined &&
            !comment.isPending &&
            !isBlocked(world, by, comment.by) &&
            !isBlocked(world, post.author, comment.by),
        );
        const parent = replied === undefined ? undefined : at(open, replied)?.commentId;
        const { status, body } = await system.ask(by, 'POST', `/v1/posts/${post.postId}/comments`, {
          text: 'ما أجملها',
          ...(parent !== undefined && { replyTo: parent }),
        });
        expectSeen('a comment', status, canSee(world, by, post));
        if (status >= 300) return;
        post.comments.push({
          commentId: String(body['commentId']),
          by,
          parent,
          isPending: world.restricts.has(`${post.author} ${by}`),
        });
      },
    ),
  ),
  onComment(
    'deletes',
    'DELETE',
    '',
    (by, post, comment) => by === comment.by || by === post.author,
    (post, { commentId }) => {
      post.comments = post.comments.filter(
        (each) => each.commentId !== commentId && each.parent !== commentId,
      );
    },
  ),
  onComment(
    'approves',
    'PUT',
    '/approve',
    (by, post) => by === post.author,
    (_, comment) => {
      comment.isPending = false;
    },
  ),
];
