import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** What an origin answers; names of headers in lower case. */
export interface OriginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** @default none */
  readonly cookies?: readonly string[];
  readonly body: Readable | string;
}

/** A request of a viewer, on its way to an origin. */
export interface OriginRequest {
  readonly viewer: IncomingMessage;
  /** Decoded, and the default root object where the root was asked for. */
  readonly path: string;
}

/** Where a distribution gets its answers from. */
export interface Origin {
  answer(request: OriginRequest): Promise<OriginAnswer>;
  close(): void;
}
