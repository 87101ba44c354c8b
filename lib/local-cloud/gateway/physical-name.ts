/** The name a resource gets when its template gives none; the same over restarts. */
export function physicalName(logicalId: string): string {
  return `suwar-${logicalId}`;
}
