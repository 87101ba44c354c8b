import { SetStackPolicyCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { deploy } from '../../../lib/deploy/deploy.ts';
import { rollBack } from '../../../lib/deploy/rollback.ts';
import { type Course, makeAccount, refused } from './an-account.ts';

/** An account in which these versions were deployed one after the other. */
const deployed = async (...versions: readonly string[]) => {
  const made = makeAccount();
  for (const version of versions) {
    made.account.version = version;
    await deploy('dev', made.options());
  }
  return made;
};

/** Tries to deploy a version whose deployment comes to something else. */
const tried = async ({ account, options }: Awaited<ReturnType<typeof deployed>>, course: Course) => {
  account.version = 'tried';
  account.courses.push(course);
  await expect(deploy('dev', options())).rejects.toThrow('cdk deploy failed');
};

describe('going back', () => {
  it('deploys the version before, tests it, and is undone by going back again', async () => {
    const { account, options } = await deployed('one', 'two');
    await rollBack('dev', options(true));
    expect(account.deployed()).toBe('one');
    expect(account.tested.at(-1)).toBe('one');
    await rollBack('dev', options(true));
    expect(account.deployed()).toBe('two');
  });

  it('changes nothing where somebody says no', async () => {
    const { account, options } = await deployed('one', 'two');
    await expect(rollBack('dev', options(false))).rejects.toThrow('Nothing was changed');
    expect(account.deployed()).toBe('two');
  });

  it('is refused where there is no stack, and where nothing else ever passed', async () => {
    const none = makeAccount();
    await expect(rollBack('dev', none.options())).rejects.toThrow('There is no stack Suwar-dev');
    const { options } = await deployed('one');
    await expect(rollBack('dev', options())).rejects.toThrow('no former assembly of Suwar-dev');
  });

  it('is refused where the former version has another table', async () => {
    const { account, options } = await deployed('one');
    account.data = ['MediaBucket', 'UserPool'];
    account.version = 'two';
    await deploy('dev', options());
    await expect(rollBack('dev', options())).rejects.toThrow('would begin with empty ones');
    expect(account.deployed()).toBe('two');
  });

  it('leads to what was there before a deployment of which the command lost sight', async () => {
    const made = await deployed('one', 'two');
    await tried(made, 'loses its connection');
    expect(made.account.deployed()).toBe('tried');
    await rollBack('dev', made.options());
    expect(made.account.deployed()).toBe('two');
  });

  it.each<Course>(['is rolled back', 'is not begun'])(
    'leads to the version before the one that serves, after a deployment that %s',
    async (course) => {
      const made = await deployed('one', 'two');
      await tried(made, course);
      expect(made.account.deployed()).toBe('two');
      await rollBack('dev', made.options());
      expect(made.account.deployed()).toBe('one');
    },
  );

  it('that is broken off may be repeated', async () => {
    const { account, options } = await deployed('one', 'two');
    account.courses.push('is rolled back');
    await expect(rollBack('dev', options())).rejects.toThrow('cdk deploy failed');
    await rollBack('dev', options());
    expect(account.deployed()).toBe('one');
  });

  it('that may not protect the stack has gone back, and says what is lacking', async () => {
    const { account, options, cloudFormation } = await deployed('one', 'two');
    cloudFormation.on(SetStackPolicyCommand).rejects(refused('AccessDenied'));
    await expect(rollBack('dev', options())).rejects.toThrow('Suwar-dev is deployed and passed, but is not');
    expect(account.deployed()).toBe('one');
  });

  it('says so where the former version fails too', async () => {
    const { account, options } = await deployed('one', 'two');
    account.broken.add('one');
    await expect(rollBack('dev', options())).rejects.toThrow(
      'fails its smoke test too: Error: one is broken',
    );
    expect(account.deployed()).toBe('one');
  });

  it('to a version that fails its smoke test now does not make that one good', async () => {
    const { account, options } = await deployed('one', 'two');
    account.broken.add('one');
    await expect(rollBack('dev', options())).rejects.toThrow('one is broken');
    account.version = 'three';
    account.broken.add('three');
    await expect(deploy('dev', options())).rejects.toThrow('three is broken');
    await rollBack('dev', options());
    expect(account.deployed()).toBe('two');
  });

  it('needs the files of the former version', async () => {
    const { account, options } = await deployed('one', 'two');
    for (const key of account.objects.keys()) if (!key.endsWith('state.json')) account.objects.delete(key);
    await expect(rollBack('dev', options())).rejects.toThrow(/is gone from assets/);
    expect(account.deployed()).toBe('two');
  });
});
