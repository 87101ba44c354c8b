import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { ComparedPicture } from './structural-similarity.ts';

/** How different two pictures look: at the worst place, and as the 3-norm over all of them. Below 1 nobody sees it. */
export interface Butteraugli {
  readonly worst: number;
  readonly norm: number;
}

/** By `butteraugli_main` of libjxl (Debian's package libjxl-devtools); null where it is not installed. */
export const butteraugli = async (
  one: ComparedPicture,
  other: ComparedPicture,
): Promise<Butteraugli | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'butteraugli-'));
  try {
    const paths = await Promise.all(
      [one, other].map(async ({ data, width, height }, index) => {
        const path = join(folder, `${index}.png`);
        await sharp(data, { raw: { width, height, channels: 3 } })
          .png({ compressionLevel: 1 })
          .toFile(path);
        return path;
      }),
    );
    const { stdout } = await promisify(execFile)('butteraugli_main', paths);
    const [worst, norm] = stdout.trim().split('\n');
    return { worst: Number(worst), norm: Number(norm?.split(' ').at(-1)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
};
