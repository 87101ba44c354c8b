/** What the deployment tells apps of itself. */
import type { Schemas } from '../../../../lib/raw-client/client.ts';

const isConfig = (value: unknown): value is Schemas['Config'] =>
  typeof value === 'object' && value !== null && 'identity' in value;

let loaded: Promise<Schemas['Config']> | undefined;

const load = async (): Promise<Schemas['Config']> => {
  const response = await fetch('/v1/config');
  const config: unknown = response.ok ? await response.json() : undefined;
  if (isConfig(config)) return config;
  throw new Error(`GET /v1/config answered ${response.status} without a configuration`);
};

/** Asked for once; asked again after it failed. */
export const loadConfig = (): Promise<Schemas['Config']> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};
