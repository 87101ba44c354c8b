/** What the figures were measured on and with. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { rounded } from './statistics.ts';

const versionOf = (name: string): string => {
  const path = join(import.meta.dirname, '..', '..', 'node_modules', name, 'package.json');
  return String(JSON.parse(readFileSync(path, 'utf8')).version);
};

export const describeMachine = () => ({
  measuredAt: new Date().toISOString(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: rounded(totalmem() / 2 ** 30),
  system: `${type()} ${release()} ${process.arch}`,
  /** Processes that waited for a core in the minute before: much above the number of cores spoils times. */
  loadBefore: rounded(loadavg()[0] ?? 0, 2),
  versions: {
    node: process.version,
    sharp: versionOf('sharp'),
    libvips: sharp.versions.vips,
    esbuild: versionOf('esbuild'),
    dynoxide: versionOf('@dynoxide/linux-x64'),
    fauxqs: versionOf('fauxqs'),
  },
});
