import type { Cloud } from '../contract/contract.ts';

/** The name a resource gets when its template gives none: as on AWS but without random letters, so that it is the same over restarts. */
export function physicalName(cloud: Pick<Cloud, 'stackName'>, logicalId: string): string {
  return `${cloud.stackName.toLowerCase()}-${logicalId}`;
}
