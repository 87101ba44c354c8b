/** All that is looked at before a deployment touches anything. */
import type { Config } from '../../config/config.ts';
import type { Clients } from '../aws/account.ts';
import { type CheckResult, errorText } from '../aws/check.ts';
import {
  checkBootstrap,
  checkCloudFront,
  checkConcurrency,
  checkCredentials,
  checkModerationRate,
  checkParameterReads,
  checkRekognition,
} from './account-checks.ts';
import { checkAlarmAddress, checkCertificates, checkMails, checkRestoredTable } from './setting-checks.ts';
import { checkStack } from './stack-check.ts';

export interface Checked {
  readonly accountId: string | undefined;
  readonly results: readonly CheckResult[];
}

/** What cannot be asked stops nobody: rights to look are no rights to deploy. */
const orSkipped = async (name: string, check: Promise<CheckResult>): Promise<CheckResult> =>
  check.catch((error: unknown) => ({ name, state: 'skipped', found: errorText(error) }));

/**
 * Looks at an account and the settings.
 * @param isEmulator leaves out what an emulator of AWS has no opinion on
 */
export const runChecks = async (config: Config, clients: Clients, isEmulator: boolean): Promise<Checked> => {
  const credentials = await checkCredentials(clients);
  const { accountId } = credentials;
  const alarms = checkAlarmAddress(config);
  if (accountId === undefined) return { accountId, results: [credentials, alarms] };
  const stack = await orSkipped('stack', checkStack(config, clients));
  if (isEmulator) {
    const found = 'left out: the command makes ready what an emulator needs';
    const account: CheckResult = { name: 'account', state: 'skipped', found };
    return { accountId, results: [credentials, account, stack, alarms] };
  }
  const mails = await checkMails(config).catch(
    (error: unknown): CheckResult => ({
      name: 'mails',
      state: 'skipped',
      found: errorText(error),
    }),
  );
  const results = await Promise.all([
    stack,
    checkBootstrap(clients, accountId, config),
    checkCloudFront(clients),
    orSkipped('concurrency', checkConcurrency(clients, config.concurrency)),
    checkRekognition(clients, config.region),
    orSkipped('moderation rate', checkModerationRate(clients)),
    orSkipped('parameter reads', checkParameterReads(clients)),
  ]);
  const certificates = await checkCertificates(config, clients);
  const ofSettings = [await checkRestoredTable(config), mails].filter((each) => each !== undefined);
  return { accountId, results: [credentials, ...results, ...certificates, ...ofSettings, alarms] };
};
