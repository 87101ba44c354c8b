import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPhoto, jpegWithMetadata, landscape } from '../support/pictures.ts';
import { apiUrl } from './story.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** The walk-through, as one would paste it. */
const script = [...readme.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, block]) => block).join('\n');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suwar-readme-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paste = async (photo: Buffer, file: string, type: string) => {
  const directory = mkdtempSync(join(folder, 'paste-'));
  writeFileSync(join(directory, file), photo);
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    cwd: directory,
    env: { ...process.env, API: apiUrl, PHOTO: file, TYPE: type },
  });
  const renditions = readdirSync(directory).filter((name) => name.startsWith('rendition-'));
  return { stdout, renditions: renditions.map((name) => join(directory, name)) };
};

describe('the walk-through of the README, pasted', () => {
  it.each([
    ['photo.jpg', 'image/jpeg', givenPhoto('phone-8mp.jpg')],
    ['photo.heic', 'image/heic', givenPhoto('iphone.heic')],
    ['turned.jpg', 'image/jpeg', 'made'],
  ] as const)('takes %s to a follower', async (file, type, given) => {
    const photo = given === 'made' ? await jpegWithMetadata(landscape(9, 1200, 800), 6) : given;
    if (photo === undefined) return expect(existsSync(join(root, '..', 'shared', 'photos'))).toBe(false);
    const { stdout, renditions } = await paste(photo, file, type);
    expect(stdout).toContain('uploaded');
    expect(stdout).toContain('ليلى: غروب عند المنارة #بيروت');
    expect(stdout).toContain('نال منشورك إعجاب'); // what she is told of his like
    expect(renditions.length).toBeGreaterThan(2);
    const { autoOrient } = await sharp(photo).metadata();
    for (const path of renditions) {
      const { width, height, exif, xmp, iptc, orientation } = await sharp(path).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
      expect(width > height).toBe(autoOrient.width > autoOrient.height);
    }
  });
});

describe('the README', () => {
  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
