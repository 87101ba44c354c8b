import type { ServerResponse } from 'node:http';
import type { Part } from '../contract/contract.ts';
import type { GatewayState } from './gateway-state.ts';
import { type JsonService, serveJson } from './json-service.ts';
import type { ReceivedRequest } from './received-request.ts';

/** A service behind the gateway. */
export interface GatewayService {
  /** As SDKs name it in `AWS_ENDPOINT_URL_<SERVICE>`. */
  readonly endpointNames: readonly string[];
  /** Opens the service for one gateway that is about to start. */
  open(state: GatewayState): Promise<OpenService>;
}

/** A service that answers requests. The first service that takes a request answers it. */
export interface OpenService {
  takes(request: ReceivedRequest): boolean;
  answer(request: ReceivedRequest, response: ServerResponse): Promise<void>;
}

/** Performs the calls of some services while the gateway runs; it is not started when all of them are served elsewhere. */
export interface Emulator {
  readonly services: readonly string[];
  start(state: GatewayState): Promise<Part & { readonly endpoint: URL }>;
}

/** A service in AWS's JSON protocol. @param targets what `X-Amz-Target` begins with, up to the dot */
export function jsonGatewayService(
  endpointNames: readonly string[],
  targets: readonly string[],
  open: (state: GatewayState) => JsonService | Promise<JsonService>,
): GatewayService {
  return {
    endpointNames,
    async open(state) {
      const service = await open(state);
      return {
        takes: ({ headers }) => targets.includes(headers['x-amz-target']?.split('.')[0] ?? ''),
        answer: (request, response) => serveJson(state.context, service, request, response),
      };
    },
  };
}
