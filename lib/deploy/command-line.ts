/** What the commands that work on an environment have in common: `npm run <command> -- <environment> [--yes]`. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { explained } from './aws/check.ts';
import { DeploymentStopped } from './aws/deployment-stopped.ts';
import type { DeployOptions } from './deploy-options.ts';
import { tools } from './tools.ts';

const ask = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
};

const MISTAKE = 2;

/**
 * Runs a command. People are asked before anything changes; `--yes` and machines, which have no terminal, are not.
 * @param mustBeAsked refuses to go on where nobody can be asked and `--yes` is not given
 */
export const runCommand = async (
  name: string,
  command: (environment: string | undefined, options: DeployOptions) => Promise<void>,
  { mustBeAsked = false } = {},
): Promise<void> => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || positionals.length > 1) {
      console.log(`npm run ${name} -- <environment> [--yes]\n  --yes  asks nothing`);
      process.exitCode = values.help ? 0 : MISTAKE;
      return;
    }
    const isInteractive = process.stdin.isTTY && process.stdout.isTTY && !values.yes;
    if (mustBeAsked && !isInteractive && !values.yes) {
      throw new DeploymentStopped('Nobody can be asked: give --yes.');
    }
    await command(positionals[0], { log: console.log, confirm: isInteractive ? ask : undefined, tools });
  } catch (error) {
    console.error(explained(error));
    process.exitCode = 1;
  }
};
