import type { GatewayState } from '../gateway/gateway-state.ts';
import type { JsonCall } from '../gateway/json-service.ts';
import type { JsonRecord } from '../gateway/narrow.ts';

/** What stands behind the gateway, for one call. */
export interface Behind {
  readonly state: GatewayState;
  readonly call: JsonCall;
  readonly run: (operation: string, input: JsonRecord) => Promise<JsonRecord>;
}
