import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Part } from '../contract/contract.ts';
import { type HttpServer, startHttpServer } from '../http-api/http-server.ts';

/** What a custom resource's function sends to its ResponseURL. */
export const CustomResourceResponse = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().optional(),
  Data: z.record(z.string(), z.unknown()).optional(),
});

export type CustomResourceResponse = z.infer<typeof CustomResourceResponse>;

/** Takes the answers of custom resources, as S3 does with CloudFormation's presigned addresses. */
export interface ResponseServer extends Part {
  /** A fresh address and what is put there. */
  expect(): { readonly url: string; readonly response: Promise<CustomResourceResponse> };
}

const EMPTY = Buffer.alloc(0);
/** CloudFormation's limit for an answer. */
const BODY_LIMIT_BYTES = 4096;

/** Starts the server when the first custom resource asks for it. */
export function makeResponseServer(host: string): ResponseServer & { start(): Promise<void> } {
  const expected = new Map<string, (response: CustomResourceResponse) => void>();
  let server: HttpServer | undefined;
  return {
    name: 'answers of custom resources',
    async start() {
      server ??= await startHttpServer({
        name: 'answers of custom resources',
        host,
        port: 0,
        bodyLimit: BODY_LIMIT_BYTES,
        async answer(request) {
          const take = expected.get(request.target);
          if (take === undefined || request.method !== 'PUT') {
            return { status: 403, headers: {}, body: EMPTY };
          }
          const json: unknown = JSON.parse(request.body.toString('utf8'));
          const parsed = CustomResourceResponse.safeParse(json);
          expected.delete(request.target);
          take(
            parsed.success ? parsed.data : { Status: 'FAILED', Reason: 'The answer has an unknown shape.' },
          );
          return { status: 200, headers: {}, body: EMPTY };
        },
      });
    },
    expect() {
      const path = `/${randomUUID()}`;
      const { promise, resolve } = Promise.withResolvers<CustomResourceResponse>();
      expected.set(path, resolve);
      return { url: `http://${host}:${server?.port ?? 0}${path}`, response: promise };
    },
    stop: async () => server?.stop(),
  };
}
