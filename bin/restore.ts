/** `npm run restore -- <step> <environment>`: see docs/runbook.md. */
import { readEnvironment } from '../lib/config/environment.ts';
import { explained } from '../lib/deploy/aws/check.ts';
import { runRestore } from '../lib/restore/command.ts';

try {
  await runRestore(process.argv.slice(2), readEnvironment, console.log);
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
