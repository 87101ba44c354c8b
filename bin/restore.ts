/** `npm run restore -- <step> <environment>`: see docs/runbook.md. */
import { runRestore } from '../lib/restore/command.ts';

try {
  await runRestore(process.argv.slice(2), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
