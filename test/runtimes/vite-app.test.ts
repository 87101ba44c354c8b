/**
 * The app of the hooks' guide, made as the guide says: `npm create vite`, the packed packages, its files. Built, served on an origin of its own, and used in
 * Chromium. CHROMIUM names the browser; without it this is skipped. SCREENSHOTS names a folder for pictures of it.
 */
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { codeBlocksOf } from '../support/code-blocks.ts';
import { controlsOf } from '../support/cloud.ts';
import { folderOf, installIn } from '../support/packed.ts';
import { join as joinNetwork, type Member } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';

const CREATE_VITE = 'vite@9.3.0';
const CONFIRMATION_CODE = '123456'; // the local identity service's only one
const executablePath = process.env['CHROMIUM'];
if (executablePath === undefined)
  console.warn('SKIPPED the app of the guide in a browser: CHROMIUM names none.');
const screenshots = process.env['SCREENSHOTS'];
const apiUrl = inject('apiUrl');
const { tarballs } = inject('packed');

const npm = async (cwd: string, ...args: readonly string[]): Promise<void> => {
  const running = promisify(execFile)('npm', args, { cwd });
  running.child.stdin?.end();
  await running.catch((error: { readonly stdout: string; readonly stderr: string }) => {
    throw new Error(`npm ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`);
  });
};

/** Serves what was built; answers its address and how to end it. */
const serve = async (app: string): Promise<{ readonly address: string; readonly stop: () => void }> => {
  const vite = join(app, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'preview', '--host=127.0.0.1', '--port=0'], {
    cwd: app,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (address !== undefined) return { address, stop: () => void child.kill('SIGKILL') };
  }
  throw new Error('vite preview did not tell its address.');
};

describe.skipIf(executablePath === undefined)('the app of the guide', () => {
  let folder: string;
  let member: Member;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'suwar-vite-'));
    member = await joinNetwork(apiUrl, 'vite');
    await npm(
      folder,
      'create',
      '--yes',
      CREATE_VITE,
      'my-app',
      '--',
      '--template=react-ts',
      '--no-interactive',
    );
    const app = join(folder, 'my-app');
    await installIn(app, [...Object.values(tarballs), '@tanstack/react-query']);
    for (const { title, code } of codeBlocksOf(join(folderOf('react'), 'README.md'))) {
      if (!title.startsWith('src/')) continue;
      mkdirSync(dirname(join(app, title)), { recursive: true });
      writeFileSync(join(app, title), code.replaceAll('http://127.0.0.1:3000', apiUrl));
    }
    // Checks types by the template's own rules, too.
    await npm(app, 'run', 'build');
    served = await serve(app);
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the app as somebody who was never there. Answers what the browser complains of, too. */
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('requestfailed', (request) =>
      complaints.push(`${request.url()} ${request.failure()?.errorText}`),
    );
    page.setDefaultTimeout(60_000);
    await page.goto(served.address);
    return { page, complaints };
  };

  it('signs in, uploads a photo, shows it in the feed, is liked, and keeps the session, from another origin', async () => {
    expect(new URL(served.address).origin).not.toBe(new URL(apiUrl).origin);
    const { page, complaints } = await open();
    await page.getByPlaceholder('E-mail').fill(member.email);
    await page.getByPlaceholder('Password').fill('not it, surely 1');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByPlaceholder('Password').fill(member.password);
    await page.getByRole('button', { name: 'Sign in' }).click();

    const picture = { name: 'lighthouse.jpg', mimeType: 'image/jpeg', buffer: await jpegOf(landscape(91)) };
    const chosen = page.locator('input[type=file]');
    await chosen.setInputFiles(picture);
    await expect.poll(() => chosen.inputValue()).toBe('');
    await page.getByPlaceholder('Caption').fill('غروب عند المنارة #بيروت');
    await page.getByText('ready').waitFor();
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByText('ready').waitFor({ state: 'detached' });
    await controlsOf(apiUrl).settle();
    await page.getByRole('button', { name: 'New posts' }).click();

    const article = page.getByRole('article');
    await article.locator('p[dir=rtl]', { hasText: 'غروب عند المنارة #بيروت' }).waitFor();
    const width = () => page.evaluate<number>(`document.querySelector('article img').naturalWidth`);
    await expect.poll(width, { timeout: 60_000 }).toBeGreaterThan(100);
    await article.getByRole('button', { name: '♥ 0' }).click();
    await article.getByRole('button', { name: '♥ 1', pressed: true }).waitFor();
    if (screenshots !== undefined)
      await page.screenshot({ path: join(screenshots, 'guide-app.png'), fullPage: true });

    await controlsOf(apiUrl).settle();
    await page.reload();
    await article.getByRole('button', { name: '♥ 1', pressed: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('signs up, asks for the code of the mail, and has a username claimed, once', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'New here?' }).click();
    await page.getByPlaceholder('E-mail').fill(`vite-${randomUUID()}@example.org`);
    await page.getByPlaceholder('Password').fill(member.password);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByPlaceholder('Code from the mail').fill(CONFIRMATION_CODE);
    await page.getByRole('button', { name: 'Confirm' }).click();

    await page.getByPlaceholder('Display name').fill('ليلى');
    await page.getByPlaceholder('Username').fill(member.username);
    await page.getByRole('button', { name: 'Claim' }).click();
    await page.getByRole('alert').waitFor(); // somebody has it
    await page.getByPlaceholder('Username').fill(`vite_${randomUUID().slice(0, 8)}`);
    await page.getByRole('button', { name: 'Claim' }).click();
    await page.getByPlaceholder('Caption').waitFor();
    await page.getByText('Loading').waitFor({ state: 'detached' }); // a reload breaks off what is being read

    await page.reload();
    await page.getByPlaceholder('Caption').waitFor();
    expect(complaints).toEqual([]);
  });
});
