import type { Cloud } from '../contract/contract.ts';
import type { Provider } from './provider.ts';

/** The provider that is the user pool itself. */
export const OWN_PROVIDER = 'COGNITO';

interface Known {
  readonly providers: Map<string, Map<string, Provider>>;
  readonly tiers: Map<string, string>;
}
const clouds = new WeakMap<Cloud, Known>();

function knownOf(cloud: Cloud): Known {
  const known = clouds.get(cloud) ?? { providers: new Map(), tiers: new Map() };
  clouds.set(cloud, known);
  return known;
}

/** The other providers of a pool, by name. */
export function providersOf(cloud: Cloud, poolId: string): Map<string, Provider> {
  const { providers } = knownOf(cloud);
  const known = providers.get(poolId) ?? new Map<string, Provider>();
  providers.set(poolId, known);
  return known;
}

/** Keeps the plan of a pool, which says what its domain can be. */
export function noteTier(cloud: Cloud, poolId: string, tier: string): void {
  knownOf(cloud).tiers.set(poolId, tier);
}

/** The plan of a pool. */
export function tierOf(cloud: Cloud, poolId: string): string | undefined {
  return knownOf(cloud).tiers.get(poolId);
}
