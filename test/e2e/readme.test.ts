import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPhoto, jpegWithMetadata, landscape } from '../support/pictures.ts';
import { apiUrl } from './story.ts';

const root = join(import.meta.dirname, '..', '..');
const pageOf = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** The commands of a page, as one would paste them. */
const scriptOf = (path: string): string =>
  [...pageOf(path).matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, block]) => block).join('\n');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suwar-readme-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the commands of a page print in a folder. */
const printedBy = async (path: string, cwd: string, variables: Readonly<Record<string, string>> = {}) => {
  const env = { ...process.env, API: apiUrl, ...variables };
  const { stdout } = await promisify(execFile)('bash', ['-c', scriptOf(path)], { cwd, env });
  return stdout;
};

const paste = async (photo: Buffer, file: string, type: string) => {
  const directory = mkdtempSync(join(folder, 'paste-'));
  writeFileSync(join(directory, file), photo);
  const stdout = await printedBy('docs/walk.md', directory, { PHOTO: file, TYPE: type });
  const renditions = readdirSync(directory).filter((name) => name.startsWith('rendition-'));
  return { stdout, renditions: renditions.map((name) => join(directory, name)) };
};

describe('the walk with curl, pasted', () => {
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
    expect(stdout).toMatch(/ليلى, reposted by omar\d+/);
    expect(renditions.length).toBeGreaterThan(2);
    const { autoOrient } = await sharp(photo).metadata();
    for (const path of renditions) {
      const { width, height, exif, xmp, iptc, orientation } = await sharp(path).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
      expect(width > height).toBe(autoOrient.width > autoOrient.height);
    }
  });
});

describe('the lines of curl in the README, pasted', () => {
  it('are six, and lead from the offered sign-in to an account and a place for a photo', async () => {
    expect(scriptOf('README.md').trim().split('\n')).toHaveLength(6);
    const lines = (await printedBy('README.md', folder)).trim().split('\n');
    const [account, ticket, seen] = lines.map((line): unknown => JSON.parse(line));
    expect(account).toMatchObject({ username: 'demo', displayName: 'ليلى' });
    expect(ticket).toMatchObject({ photoId: expect.any(String), upload: { method: 'PUT' } });
    expect(seen).toMatchObject({ username: 'demo' });
  });
});

describe('the pages', () => {
  it('begin with a README of at most 150 lines', () => {
    expect(pageOf('README.md').split('\n').length).toBeLessThanOrEqual(151);
  });

  it.each(pages)('link only to files that exist: %s', (path) => {
    const links = [...pageOf(path).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it.each(pages)('name only files of the code that are there: %s', (path) => {
    const named = [
      ...pageOf(path).matchAll(/`((?:lambdas|lib|test|packages|bin|client)\/[\w./-]+\.(?:ts|json))`/g),
    ];
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(pages)('name only scripts that package.json has: %s', (path) => {
    const { scripts } = JSON.parse(pageOf('package.json'));
    const named = [...pageOf(path).matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
