/** The console is part of what is deployed: it comes, goes back and goes with the rest. */
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { deploy } from '../../../lib/deploy/deploy.ts';
import { destroy } from '../../../lib/deploy/destroy.ts';
import { rollBack } from '../../../lib/deploy/rollback.ts';
import { makeAccount, refused } from './an-account.ts';

const withWeb = (settings: Readonly<Record<string, unknown>> = {}) => {
  const made = makeAccount({ profile: 'dev', web: 'on', webApi: 'on', ...settings });
  made.account.data.push('WebBucket');
  return made;
};

const FOREVER = 'public, max-age=31536000, immutable';
const pagesOf = (version: string) => ({
  [`console/assets/${version}.js`]: [`script of ${version} ✓`, FOREVER],
  'console/index.html': [`page of ${version}`, 'no-cache'],
  'console/': [`page of ${version}`, 'no-cache'],
});

describe('a deployment with the console', () => {
  it('publishes it, the page last and asked for each time, and says so', async () => {
    const { account, options } = withWeb();
    await deploy('dev', options());
    expect([...account.pages]).toEqual(Object.entries(pagesOf('one')));
    expect(account.told).toContain('The console: 3 objects in Suwar-WebBucket');
  });

  it('replaces a former one, and leaves the pages of others alone', async () => {
    const { account, options } = withWeb();
    account.pages.set('index.html', ['my app', 'no-cache']);
    await deploy('dev', options());
    account.version = 'two';
    await deploy('dev', options());
    expect(Object.fromEntries(account.pages)).toEqual({
      'index.html': ['my app', 'no-cache'],
      ...pagesOf('two'),
    });
  });

  it('takes it back with what it belongs to', async () => {
    const { account, options } = withWeb();
    await deploy('dev', options());
    account.version = 'two';
    await deploy('dev', options());
    account.version = 'three'; // what lies in the checkout by then
    await rollBack('dev', options());
    expect(account.deployed()).toBe('one');
    expect(Object.fromEntries(account.pages)).toEqual(pagesOf('one'));
  });

  it('leaves it as it is where the stack could not be changed', async () => {
    const { account, options } = withWeb();
    await deploy('dev', options());
    account.version = 'two';
    account.courses.push('is rolled back');
    await expect(deploy('dev', options())).rejects.toThrow('cdk deploy failed');
    expect(Object.fromEntries(account.pages)).toEqual(pagesOf('one'));
  });

  it('publishes nothing where pages do not lead to the API', async () => {
    const { account, options } = withWeb({ webApi: 'off' });
    await deploy('dev', options());
    expect(account.pages.size).toBe(0);
  });

  it('that may not write there says what is lacking', async () => {
    const { account, options, s3 } = withWeb();
    s3.on(PutObjectCommand, { Bucket: 'Suwar-WebBucket' }).rejects(refused('AccessDenied', 'not you'));
    await expect(deploy('dev', options())).rejects.toThrow(
      /Suwar-dev is deployed, but its console is not published: AccessDenied: not you\nSee "Rights"/,
    );
    expect(account.deployed()).toBe('one');
  });

  it('is destroyed with its bucket emptied', async () => {
    const { account, options } = withWeb();
    await deploy('dev', options());
    await destroy('dev', options());
    expect(account.pages.size).toBe(0);
  });
});
