import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { UsernameChanged } from '../accounts/username-changed.ts';
import type { HttpAnswer } from './answer.ts';

/**
 * Leads who reads by a former name to the same path and query under the present one. Nobody is to keep that: the name may be somebody
 * else's one day, and the next viewer may not be allowed to know of the account.
 */
export const answerRenamed: MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer, Error> = {
  onError: (request): HttpAnswer | undefined => {
    if (!(request.error instanceof UsernameChanged)) return undefined;
    const { rawPath, rawQueryString } = request.event;
    const { username } = request.error;
    const path = rawPath.replace(/^(\/v1\/accounts\/)[^/]+/, (_, start: string) => `${start}${username}`);
    return {
      statusCode: 307,
      headers: {
        location: rawQueryString === '' ? path : `${path}?${rawQueryString}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    };
  },
};
