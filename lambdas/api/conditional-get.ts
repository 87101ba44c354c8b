import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpAnswer } from './answer.ts';

const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const names = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });

/** Gives what may be cached an entity tag, and answers 304 to a client that already has it (RFC 9110, section 13.1.2). */
export const answerNotModified: MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer, Error> = {
  after: (request) => {
    const answer = request.response;
    if (!answer?.headers['cache-control']?.startsWith('public') || answer.body === undefined) return;
    const headers = { ...answer.headers, etag: etagOf(answer.body) };
    if (!names(request.event.headers['if-none-match'], headers.etag)) {
      request.response = { ...answer, headers };
      return;
    }
    const { 'content-type': _, ...rest } = { 'content-type': '', ...headers };
    request.response = { statusCode: 304, headers: rest };
  },
};
