/** The names of all routes whose answer shows posts, by themselves or in a list. */
import { HomePostView } from '../../lambdas/feeds/feed-contract.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { PostView } from '../../lambdas/posts/post-contract.ts';
import { routeTable } from '../../lambdas/routes.ts';

const showsPosts = ({ reply }: RouteSpec): boolean => {
  const schema = Object(reply.schema);
  const ofItems = Object(Object(schema.shape).items).def?.element;
  return [schema, ofItems].some((each) => each === PostView || each === HomePostView);
};

export const routesThatShowPosts: readonly string[] = Object.entries<RouteSpec>(routeTable).flatMap(
  ([name, spec]) => (showsPosts(spec) ? [name] : []),
);
