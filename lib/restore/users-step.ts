/** `npm run restore -- pool` and `users`: another user pool, and in it everybody of an export. */
import { makeAccountStore } from '../../lambdas/accounts/account-store.ts';
import { listExports, readExport } from '../../lambdas/accounts/finished-export-store.ts';
import { makeIdentityStore } from '../../lambdas/accounts/identity-store.ts';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import { stackCalled } from '../deploy/aws/account.ts';
import { spareData } from '../deploy/protection.ts';
import { importUsers } from './import-users.ts';
import { physicalIdOf, type Surroundings, tableOf, tellSettings } from './surroundings.ts';
import { makeRestoredPool } from './user-pool.ts';

/** Lets the next deployment replace the pool, and says by which setting. */
export const poolStep = async (around: Surroundings): Promise<void> => {
  const { clients, config, log } = around;
  log(await spareData(config.stackName, clients, 'AWS::Cognito::UserPool'));
  tellSettings(around, [`"userPoolGeneration": ${config.userPoolGeneration + 1}`]);
};

/** Makes everybody of an export a user of the pool that is deployed. May be repeated. */
export const usersStep = async (around: Surroundings): Promise<void> => {
  const { clients, config, dynamodb, log, options } = around;
  const stack = await stackCalled(config.stackName, clients);
  const { Issuer: issuer, UserPoolId: poolId } = stack?.outputs ?? {};
  if (issuer === undefined || poolId === undefined) throw new Error(`${config.stackName} has no user pool`);
  const bucket = await physicalIdOf(around, 'MediaBucket');
  const [latest] = await listExports(clients.s3, bucket);
  const manifest = options.export ?? latest;
  if (manifest === undefined) throw new Error(`There is no finished export in ${bucket}`);
  log(`Importing ${manifest} into ${poolId}`);
  const rows = makeTable(await tableOf(around), dynamodb);
  const deps = {
    accounts: makeAccountStore(rows),
    identities: makeIdentityStore(rows),
    pool: makeRestoredPool(clients.cognito, poolId),
    issuer,
    clock: Date.now,
  };
  for await (const part of readExport(clients.s3, bucket, manifest)) {
    const { linked, withoutAccount, conflicts } = await importUsers(deps, part);
    log(`${linked} linked, ${withoutAccount} without an account, ${conflicts.length} to look at`);
    for (const { accountId, subject } of conflicts) log(`  account ${accountId}, formerly ${subject}`);
  }
  log('Everybody signs in with a new password: "forgot password" in the app.');
};
