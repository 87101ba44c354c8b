import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONFIRMATION_CODE } from '@suwar/local-cloud';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DEMO_USER } from '../../lib/local/demo-user.ts';

const root = join(import.meta.dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'suwar-start-'));
let child: ChildProcess | undefined;

/** Starts what `npm start` starts. */
function start(environment: Readonly<Record<string, string>>) {
  const started = spawn(process.execPath, [join(root, 'bin', 'local.ts'), `--data=${data}`], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  child = started;
  let text = '';
  const ended = new Promise<number | null>((resolve) => started.on('exit', resolve));
  const saw = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (chunk: Buffer): void => {
        text += chunk.toString('utf8');
        if (pattern.test(text)) {
          resolve(text);
        }
      };
      started.stdout.on('data', look);
      started.stderr.on('data', look);
      void ended.then(() => reject(new Error(`It ended early: ${text}`)));
    });
  return { started, ended, saw, text: () => text };
}

afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

async function signIn(text: string): Promise<number> {
  const [, identity] = /Sign-in\s+(\S+)/.exec(text) ?? [];
  const [, clientId] = /client id (\w+)/.exec(text) ?? [];
  const response = await fetch(identity ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: DEMO_USER.email, PASSWORD: DEMO_USER.password },
    }),
  });
  return response.status;
}

/** The page of the console, its scripts and the API stand on one origin, under a policy that lets nothing else run. */
async function expectConsole(text: string): Promise<void> {
  const [, address = ''] = /Console\s+(\S+)/.exec(text) ?? [];
  const page = await fetch(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; /,
  );
  const [, script = ''] = /<script [^>]*src="([^"]+)"/.exec(await page.text()) ?? [];
  expect((await fetch(new URL(script, address))).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(new URL('/v1/config', address))).status).toBe(200);
}

describe('npm start', () => {
  it('says where everything is, signs the demo user in, stops on Ctrl-C and starts again on its data', async () => {
    for (const _time of ['first', 'second']) {
      const { started, ended, saw } = start({ PORT: '0' });
      const text = await saw(/confirms with the code/);
      expect(text).toContain(CONFIRMATION_CODE);
      expect(text).toContain(`${DEMO_USER.email}   password ${DEMO_USER.password}`);
      for (const name of ['Docs', 'Media', 'Sign-in', 'Uploads', 'Web', 'Console', 'Look in']) {
        expect(text).toMatch(new RegExp(`${name}\\s+http://127\\.0\\.0\\.1:\\d+`));
      }
      const [, api] = /API\s+(\S+)/.exec(text) ?? [];
      expect((await fetch(`${api}/health`)).status).toBe(200);
      expect(await signIn(text)).toBe(200);
      await expectConsole(text);
      // At a terminal, one Ctrl-C arrives twice.
      started.kill('SIGINT');
      setTimeout(() => started.kill('SIGINT'), 5);
      expect(await ended).toBe(0);
    }
  }, 240_000);

  it.each([
    ['PORT', 'the API'],
    ['MEDIA_PORT', 'media'],
    ['IDENTITY_PORT', 'sign-in'],
    ['UPLOADS_PORT', 'uploads'],
    ['WEB_PORT', 'web'],
  ])(
    'gives one line and exit code 1 when the port that %s names is busy',
    async (variable, what) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { ended, text, saw } = start({ PORT: '0', [variable]: String(port) });
      await saw(/in use/).catch(() => undefined);
      expect(await ended).toBe(1);
      expect(text().trim()).toMatch(new RegExp(`^Port ${port} for ${what} is in use, .*--port or PORT\\.$`));
      other.close();
    },
    60_000,
  );

  it('refuses a port that is none', async () => {
    const { ended, text, saw } = start({ PORT: 'abc' });
    await saw(/not a port/).catch(() => undefined);
    expect([await ended, text().trim()]).toEqual([1, 'PORT=abc is not a port.']);
  });
});
