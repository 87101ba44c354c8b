/** Whether a stack can be changed at all. */
import type { Config } from '../../config/config.ts';
import { type Clients, type DeployedStack, isChanging, isNew, stackCalled } from '../aws/account.ts';
import type { CheckResult } from '../aws/check.ts';
import { DeploymentStopped } from '../aws/deployment-stopped.ts';

/**
 * What to do about states that take no update.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
const todoOf = (status: string, { stackName, region, environment }: Config): string | undefined => {
  const here = `--stack-name ${stackName} --region ${region}`;
  if (isChanging({ status }))
    return `Somebody changes it now; wait for the end: aws cloudformation describe-stack-events ${here}`;
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return `Mend what its events name (aws cloudformation describe-stack-events ${here}), then: aws cloudformation continue-update-rollback ${here}`;
    case 'CREATE_FAILED':
    case 'UPDATE_FAILED':
      return `It stopped halfway, as --no-rollback has it: aws cloudformation rollback-stack ${here}`;
    case 'DELETE_FAILED':
      return `It is half deleted: npm run destroy -- ${environment} goes on.`;
    default:
      return undefined;
  }
};

/** Looks at the stack, which may not be there yet. */
export const checkStack = async (
  config: Config,
  clients: Pick<Clients, 'cloudFormation'>,
): Promise<CheckResult & { readonly stack?: DeployedStack | undefined }> => {
  const name = 'stack';
  const stack = await stackCalled(config.stackName, clients);
  if (stack === undefined) return { name, state: 'ok', found: `there is no ${config.stackName} yet` };
  const todo = todoOf(stack.status, config);
  if (todo !== undefined) return { name, state: 'fail', found: `is ${stack.status}`, todo, stack };
  const found = isNew(stack)
    ? `was never made whole (${stack.status}) and is created anew`
    : `is ${stack.status}`;
  return { name, state: 'ok', found, stack };
};

/** A stack that can be changed. Throws {@link DeploymentStopped} where there is none, or with what to do first. */
export const stackToChange = async (
  config: Config,
  clients: Pick<Clients, 'cloudFormation'>,
): Promise<DeployedStack> => {
  const { stack, found, todo } = await checkStack(config, clients);
  if (todo !== undefined) throw new DeploymentStopped(`${config.stackName} ${found}.\n${todo}`);
  if (stack === undefined || isNew(stack)) {
    throw new DeploymentStopped(`There is no stack ${config.stackName} in ${config.region}.`);
  }
  return stack;
};
