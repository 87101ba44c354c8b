import { SetStackPolicyCommand, type StackStatus } from '@aws-sdk/client-cloudformation';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { deploy } from '../../../lib/deploy/deploy.ts';
import { rollBack } from '../../../lib/deploy/rollback.ts';
import { makeAccount, refused } from './an-account.ts';

const policyOf = (...ids: readonly string[]) => ids.map((id) => `LogicalResourceId/${id}`);

describe('a deployment', () => {
  it('makes a stack, tests it, protects its data and says where it is and what it costs', async () => {
    const { account, options } = makeAccount();
    await deploy('dev', options());
    expect(account.cdk).toEqual(['deploy']);
    expect(account.tested).toEqual(['one']);
    expect(account.policy).toMatchObject({
      Statement: [{ Effect: 'Allow' }, { Resource: policyOf('MediaBucket', 'Table', 'UserPool') }],
    });
    expect(account.isProtected()).toBe(false);
    const told = account.told.join('\n');
    expect(told).toContain('https://api');
    for (const size of ['100', '1,000', '10,000']) expect(told).toContain(`${size} active people: $`);
  });

  it('shows what changes and asks before it changes it', async () => {
    const { account, options } = makeAccount();
    await deploy('dev', options());
    account.version = 'two';
    await expect(deploy('dev', options(false))).rejects.toThrow('Nothing was changed');
    expect(account.cdk).toEqual(['deploy', 'diff']);
    expect(account.deployed()).toBe('one');
    await deploy('dev', options(true));
    expect(account.deployed()).toBe('two');
  });

  it('protects production by a second update, once the first deployment passed its test', async () => {
    const { account, options } = makeAccount({ profile: 'prod' });
    account.broken.add('one');
    await expect(deploy('prod', options())).rejects.toThrow('The smoke test failed: one is broken');
    expect(account.isProtected()).toBe(false);
    account.stack = undefined;
    account.broken.clear();
    await deploy('prod', options());
    expect(account.isProtected()).toBe(true);
    expect(account.cdk).toEqual(['deploy', 'deploy', 'deploy']);
  });

  it('that may not protect its stack says that the rest is done, and fails', async () => {
    const { account, options, cloudFormation } = makeAccount();
    cloudFormation.on(SetStackPolicyCommand).rejects(refused('AccessDenied', 'not you'));
    await expect(deploy('dev', options())).rejects.toThrow(
      /Suwar-dev is deployed and passed, but is not protected: AccessDenied: not you/,
    );
    expect(account.tested).toEqual(['one']);
  });

  it('that failed says why, also where nothing can be asked or noted after that', async () => {
    const { account, options, s3 } = makeAccount();
    await deploy('dev', options());
    account.courses.push('is rolled back');
    account.version = 'two';
    s3.on(PutObjectCommand).callsFake(({ Key, Body }) => {
      if (account.stack?.status === 'UPDATE_ROLLBACK_COMPLETE') throw refused('AccessDenied', 'not you');
      account.objects.set(Key, Body);
      return {};
    });
    await expect(deploy('dev', options())).rejects.toThrow('cdk deploy failed');
    expect(account.told.join('\n')).toContain('not noted that nothing was deployed: AccessDenied: not you');
  });

  it('goes on where stack policies are not known', async () => {
    const { account, options, cloudFormation } = makeAccount();
    cloudFormation.on(SetStackPolicyCommand).rejects(refused('InvalidAction'));
    await deploy('dev', options());
    expect(account.told.join('\n')).toContain('not known here: updates may not replace');
  });
});

describe('a deployment of a stack', () => {
  const begun = async (status: StackStatus) => {
    const made = makeAccount();
    await deploy('dev', made.options());
    if (made.account.stack) made.account.stack.status = status;
    made.account.cdk = [];
    made.account.version = 'two';
    return made;
  };

  it.each<[StackStatus, string]>([
    ['CREATE_IN_PROGRESS', 'Somebody changes it now'],
    ['UPDATE_IN_PROGRESS', 'Somebody changes it now'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'Somebody changes it now'],
    ['DELETE_IN_PROGRESS', 'Somebody changes it now'],
    ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback --stack-name Suwar-dev --region eu-central-1'],
    ['UPDATE_FAILED', 'rollback-stack --stack-name Suwar-dev'],
    ['DELETE_FAILED', 'npm run destroy -- dev'],
  ])('that is %s touches nothing and says what to do', async (status, todo) => {
    const { account, options } = await begun(status);
    await expect(deploy('dev', options())).rejects.toThrow('Nothing was touched. To mend first: stack.');
    expect(account.told.join('\n')).toContain(todo);
    expect(account.cdk).toEqual([]);
    await expect(rollBack('dev', options())).rejects.toThrow(todo);
    expect(account.cdk).toEqual([]);
  });

  it.each<StackStatus>(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'REVIEW_IN_PROGRESS'])(
    'that was never made whole (%s) makes it anew',
    async (status) => {
      const { account, options } = await begun(status);
      await deploy('dev', options());
      expect(account.told.join('\n')).toContain(`was never made whole (${status})`);
      expect(account.told).toContain('Changes: everything is new');
      expect(account.deployed()).toBe('two');
    },
  );
});

describe('a deployment whose smoke test fails', () => {
  const broken = async () => {
    const made = makeAccount();
    await deploy('dev', made.options());
    made.account.version = 'two';
    made.account.broken.add('two');
    return made;
  };

  it('fails and says how to go back, where nobody is there', async () => {
    const { account, options } = await broken();
    await expect(deploy('dev', options())).rejects.toThrow(
      /The smoke test failed: two is broken\n.*npm run rollback -- dev/,
    );
    expect(account.deployed()).toBe('two');
    await rollBack('dev', options());
    expect(account.deployed()).toBe('one');
    expect(account.tested).toEqual(['one', 'two', 'one']);
  });

  it('goes back at once where somebody says so, and fails all the same', async () => {
    const { account, options } = await broken();
    await expect(deploy('dev', options(true, true))).rejects.toThrow('The former version serves again');
    expect(account.deployed()).toBe('one');
    expect(account.told).toContain('Go back to the former version now?');
  });

  it('stays deployed where somebody says no', async () => {
    const { account, options } = await broken();
    await expect(deploy('dev', options(true, false))).rejects.toThrow('npm run rollback -- dev');
    expect(account.deployed()).toBe('two');
  });

  it('is the first one: there is nothing to go back to, which is said', async () => {
    const { account, options } = makeAccount();
    account.broken.add('one');
    await expect(deploy('dev', options(true, true))).rejects.toThrow('The smoke test failed');
    expect(account.told.join('\n')).toContain('no former assembly of Suwar-dev');
    expect(account.told).not.toContain('Go back to the former version now?');
  });
});
