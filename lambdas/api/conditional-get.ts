import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpAnswer } from './answer.ts';

/** Of the text as it is before any compression: weak, since clients get it in other bytes too (RFC 9110, section 8.8.1). */
const etagOf = (body: string): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether `If-None-Match` names a tag, compared weakly as it is to be. */
export const namesTag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((part) => part.trim() === '*' || opaque(part) === opaque(etag));

/** Gives what may be cached an entity tag, and answers 304 to a client that already has it (RFC 9110, section 13.1.2). */
export const answerNotModified: MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer, Error> = {
  after: (request) => {
    const answer = request.response;
    if (!answer?.headers['cache-control']?.startsWith('public') || answer.body === undefined) return;
    const headers = { ...answer.headers, etag: etagOf(answer.body) };
    if (!namesTag(request.event.headers['if-none-match'], headers.etag)) {
      request.response = { ...answer, headers };
      return;
    }
    const { 'content-type': _, ...rest } = { 'content-type': '', ...headers };
    request.response = { statusCode: 304, headers: rest };
  },
};
