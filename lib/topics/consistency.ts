/** Against which state a route checks what its caller may do or see. */
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';

/** Numbers that are counted by reading a list. */
const NUMBERS_OF_LISTS = ['/v1/me/notifications/unread'];

const answersItems = ({ reply }: RouteSpec): boolean =>
  reply.schema !== undefined && 'shape' in reply.schema && 'items' in Object(reply.schema.shape);

/**
 * Whether a route's checks may be a second late: those of lists may. Every write, and every read of one thing, is checked against the present
 * state.
 */
export const mayBeLate = (spec: RouteSpec): boolean =>
  spec.method === 'GET' && (answersItems(spec) || NUMBERS_OF_LISTS.includes(spec.path));
