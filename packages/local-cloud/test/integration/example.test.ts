import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..', '..');
const example = join(home, 'example');
const appFile = readFileSync(join(example, 'app.ts'), 'utf8');
mkdirSync(join(home, '.local'), { recursive: true });
/** Inside the package, so that the functions find the SDK as they do in anybody's project. */
const folder = mkdtempSync(join(home, '.local', 'example-'));
const children: ChildProcess[] = [];

/** Runs a copy of the example; answers its address. */
async function run(name: string, app: string): Promise<string> {
  const copy = join(folder, name);
  cpSync(example, copy, { recursive: true, filter: (path) => !path.includes('.local/cdk.out') });
  writeFileSync(join(copy, 'app.ts'), app);
  const child = spawn(process.execPath, [join(copy, 'start.ts')], { env: { ...process.env, PORT: '0' } });
  children.push(child);
  let text = '';
  return await new Promise((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      const [, url] = /The app runs at (\S+),/.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`It ended early: ${text}`)));
  });
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example', () => {
  it('is what the README shows, with ten lines of stack', () => {
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    for (const file of ['app.ts', 'function/index.mjs', 'start.ts']) {
      expect(readme).toContain(readFileSync(join(example, file), 'utf8'));
    }
    expect(appFile.trimEnd().split('\n\n')[1]?.split('\n')).toHaveLength(10);
  });

  it('keeps a note and gives it back over HTTP', async () => {
    const url = await run('as-it-is', appFile);
    expect((await fetch(`${url}/milk`, { method: 'PUT', body: 'two bottles' })).status).toBe(204);
    const answer = await fetch(`${url}/milk`);
    expect([answer.status, await answer.text()]).toEqual([200, 'two bottles']);
    expect(await (await fetch(`${url}/_local/`)).text()).toContain('<title>Notes on this machine</title>');
  });

  it('is refused by the bucket without its grant', async () => {
    const url = await run('without-grant', appFile.replace(/^notes\.grant.*\n/m, ''));
    expect((await fetch(`${url}/milk`, { method: 'PUT', body: 'two bottles' })).status).toBe(500);
    const logs = await (await fetch(`${url}/_local/logs`)).text();
    expect(logs).toContain('is not authorized to perform: s3:PutObject');
  });
});
