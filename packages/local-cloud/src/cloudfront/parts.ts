import { createHash } from 'node:crypto';
import type { Cloud } from '../contract/contract.ts';
import type { ResponseHeadersPolicy } from './response-headers.ts';

/** What the resources of one cloud know of each other, by id. */
export interface Parts {
  readonly publicKeys: Map<string, string>;
  readonly keyGroups: Map<string, readonly string[]>;
  readonly headersPolicies: Map<string, ResponseHeadersPolicy>;
  /** Whether an origin access control signs. */
  readonly accessControls: Map<string, boolean>;
  distributions: number;
}

const partsOfClouds = new WeakMap<Cloud, Parts>();

/** What the resources of a cloud know of each other. */
export function partsOf(cloud: Cloud): Parts {
  const known = partsOfClouds.get(cloud) ?? {
    publicKeys: new Map(),
    keyGroups: new Map(),
    headersPolicies: new Map(),
    accessControls: new Map(),
    distributions: 0,
  };
  partsOfClouds.set(cloud, known);
  return known;
}

/** An id in CloudFront's form, the same at each start. */
export function idOf(letter: string, seed: string): string {
  const digest = createHash('sha256').update(seed).digest('hex').toUpperCase();
  return `${letter}${digest.slice(0, 13)}`;
}
