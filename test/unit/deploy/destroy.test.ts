import { DeleteStackCommand, DescribeStacksCommand, type StackStatus } from '@aws-sdk/client-cloudformation';
import { ListObjectsV2Command, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deploy } from '../../../lib/deploy/deploy.ts';
import { destroy } from '../../../lib/deploy/destroy.ts';
import { makeAccount, refused } from './an-account.ts';

const deployed = async (profile: 'dev' | 'prod') => {
  const made = makeAccount({ profile });
  await deploy(profile, made.options());
  made.account.told = [];
  return made;
};

afterEach(() => void vi.unstubAllEnvs());

describe('destroying', () => {
  it('takes everything of dev away, what was kept for going back too', async () => {
    const { account, options } = await deployed('dev');
    await destroy('dev', options(true));
    expect(account.told[0]).toContain('EVERYTHING in Table, MediaBucket, UserPool goes');
    expect(account).toMatchObject({ stack: undefined, media: [] });
    expect([...account.objects.keys()]).toEqual([]);
    expect(account.told.at(-1)).toBe('Suwar-dev is gone.');
  });

  it('touches nothing where somebody says no', async () => {
    const { account, options } = await deployed('dev');
    await expect(destroy('dev', options(false))).rejects.toThrow('Nothing was destroyed');
    expect(account.deployed()).toBe('one');
    expect(account.media).toEqual(['a photo']);
  });

  it('of production is refused, with what takes its protection off', async () => {
    const { account, options } = await deployed('prod');
    await expect(destroy('prod', options(true))).rejects.toThrow(
      /Suwar-prod is protected.*--no-enable-termination-protection --stack-name Suwar-prod --region eu-central-1/,
    );
    expect(account.told).toEqual([]);
    expect(account.deployed()).toBe('one');
  });

  it('of production without its protection leaves the data, and says where they are', async () => {
    const { account, options } = await deployed('prod');
    if (account.stack) account.stack.isProtected = false;
    await destroy('prod', options(true));
    expect(account.told[0]).toContain('Table, buckets and user pool stay');
    expect(account.media).toEqual(['a photo']);
    expect(account.stack).toBeUndefined();
    expect(account.told).toContain('  stays: AWS::DynamoDB::Table Suwar-Table');
  });

  it('is refused where there is no stack, and while somebody changes it', async () => {
    const none = makeAccount();
    await expect(destroy('dev', none.options(true))).rejects.toThrow('There is no stack Suwar-dev');
    const { account, options } = await deployed('dev');
    if (account.stack) account.stack.status = 'UPDATE_IN_PROGRESS';
    await expect(destroy('dev', options(true))).rejects.toThrow('Suwar-dev is UPDATE_IN_PROGRESS');
    expect(account.media).toEqual(['a photo']);
  });

  it('goes on where it failed halfway: with buckets that are gone', async () => {
    const { account, options, s3 } = await deployed('dev');
    if (account.stack) account.stack.status = 'DELETE_FAILED';
    s3.on(ListObjectVersionsCommand).rejects(refused('NoSuchBucket'));
    await destroy('dev', options(true));
    expect(account.stack).toBeUndefined();
  });

  it('goes on from there at an emulator, which begins only after it has answered', async () => {
    const { account, options, cloudFormation } = await deployed('dev');
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
    const statuses: StackStatus[] = [];
    cloudFormation.on(DeleteStackCommand).callsFake(() => {
      statuses.push('DELETE_FAILED', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE');
      return {};
    });
    cloudFormation.on(DescribeStacksCommand, { StackName: 'Suwar-dev' }).callsFake(() => ({
      Stacks: [{ StackStatus: statuses.shift() ?? 'DELETE_FAILED' }],
    }));
    await destroy('dev', options(true));
    expect(account.told).toContain('Suwar-dev is gone.');
    expect(statuses).toEqual([]);
  });

  it('of a stack that was never made finds no template, and takes it away', async () => {
    const { account, options, s3 } = await deployed('dev');
    if (account.stack) Object.assign(account.stack, { status: 'REVIEW_IN_PROGRESS', template: {} });
    s3.on(ListObjectVersionsCommand).rejects(refused('NoSuchBucket'));
    await destroy('dev', options(true));
    expect(account.stack).toBeUndefined();
  });

  it('is done where only former assemblies may not be deleted, and says so', async () => {
    const { account, options, s3 } = await deployed('dev');
    s3.on(ListObjectsV2Command).rejects(refused('AccessDenied', 'not you'));
    await destroy('dev', options(true));
    expect(account.told.join('\n')).toContain(
      'left behind: former assemblies of Suwar-dev (AccessDenied: not you)',
    );
    expect(account.stack).toBeUndefined();
  });
});
