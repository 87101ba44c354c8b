import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const StoredCustomResource = z.object({
  physicalId: z.string(),
  attributes: z.record(z.string(), z.string()),
  properties: z.record(z.string(), z.unknown()),
});

/** A custom resource as its function left it. */
export type StoredCustomResource = z.infer<typeof StoredCustomResource>;

/** Custom resources by logical id, kept over restarts. The file holds what functions answered: it may contain secrets. */
export function openCustomResourceStore(path: string) {
  const read = (): Record<string, StoredCustomResource> =>
    existsSync(path)
      ? z.record(z.string(), StoredCustomResource).parse(JSON.parse(readFileSync(path, 'utf8')))
      : {};
  return {
    get: (logicalId: string): StoredCustomResource | undefined => read()[logicalId],
    put(logicalId: string, resource: StoredCustomResource): void {
      mkdirSync(dirname(path), { recursive: true });
      const written = `${path}.new`;
      writeFileSync(written, JSON.stringify({ ...read(), [logicalId]: resource }, null, 2), { mode: 0o600 });
      renameSync(written, path);
    },
  };
}
