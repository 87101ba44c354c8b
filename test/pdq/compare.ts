/**
 * Compares our PDQ with PyPI's `pdqhash`, which wraps the published program: `npm run pdq -- <python>`. Pictures are those that formulas draw, drawn
 * ones, and the photos of `SUWAR_PHOTOS` as moderation sees them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeModerationPicture } from '../../lambdas/photos/imaging/moderation-picture.ts';
import { pixelsForHash } from '../../lambdas/photos/matching/hash-picture.ts';
import { type RgbPixels, turnedPdqsOf } from '../../lambdas/photos/matching/pdq.ts';
import { hexOf } from '../../lambdas/photos/matching/picture-hash.ts';
import { clearSky, drawing, screenshot } from '../support/drawn-pictures.ts';
import { formulaPictures } from '../support/formula-pictures.ts';
import { givenPhotos } from '../support/pictures.ts';

const [python = 'python3'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'pdq-'));

const pictures: readonly (readonly [string, () => RgbPixels | Promise<RgbPixels>])[] = [
  ...Object.entries(formulaPictures),
  ['screenshot', () => screenshot(400, 500)],
  ['drawing', () => drawing(500, 400)],
  ['sky', () => clearSky(500, 300)],
  ...givenPhotos('good').map(
    ({ name, path }) =>
      [name, async () => pixelsForHash(await makeModerationPicture(await readFile(path)))] as const,
  ),
];

const ours = [];
for (const [name, make] of pictures) {
  const picture = await make();
  await writeFile(join(folder, `${name}.rgb`), picture.data);
  const { hashes, quality } = turnedPdqsOf(picture);
  ours.push({ name, width: picture.width, height: picture.height, quality, hashes: hashes.map(hexOf) });
}
await writeFile(join(folder, 'ours.json'), JSON.stringify(ours));
const { status } = spawnSync(python, [join(import.meta.dirname, 'reference.py'), folder], {
  stdio: 'inherit',
});
await rm(folder, { recursive: true });
process.exitCode = status ?? 1;
