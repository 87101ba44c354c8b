/** The packed client as an app of React Native has it: bundled by metro, run by Hermes. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runInHermes } from '../support/hermes.ts';
import { installIn, runTool } from '../support/packed.ts';
import { signUp } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';

const apiUrl = inject('apiUrl');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suwar-native-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('signs in by SRP, uploads by XMLHttpRequest, posts, and reads the feed, without what only browsers and Node have', async () => {
  const app = join(folder, 'app');
  await installIn(app, [inject('packed').tarballs['client'] ?? '']);
  copyFileSync(join(import.meta.dirname, 'react-native', 'app.ts'), join(app, 'app.ts'));
  const bundle = join(folder, 'bundle.js');
  const bundled = await runTool('react-native/bundle.cjs', [app, bundle]);
  expect(bundled.code, bundled.printed).toBe(0);

  const picture = join(folder, 'picture.jpg');
  const bytes = await jpegOf(landscape(71));
  writeFileSync(picture, bytes);
  const { email, password } = await signUp(apiUrl, 'native');
  const username = `native_${Date.now().toString(36)}`;
  const picked = { uri: pathToFileURL(picture).href, type: 'image/jpeg' };
  const { found, traffic } = await runInHermes(bundle, { api: apiUrl, email, password, username, picked });

  expect(found).toMatchObject({
    state: 'signedIn',
    photo: 'ready',
    states: ['reading', 'announcing', 'sending', 'processing', 'ready'],
    sent: bytes.length,
    feed: [{ caption: 'غروب #بيروت' }],
  });
  // The password is proven, never sent; the bytes of the picture go up once, and unchanged.
  expect(traffic.filter(({ body }) => body.includes(password))).toEqual([]);
  expect(traffic.some(({ body }) => body.includes('"SRP_A"'))).toBe(true);
  const uploads = traffic.filter(({ method, url }) => method === 'PUT' && !url.includes('/v1/'));
  expect(uploads.map(({ body }) => Buffer.from(body, 'latin1').equals(bytes))).toEqual([true]);
});
