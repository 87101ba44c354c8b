/** `npm run rollback -- <environment>`: see docs/deploying.md. */
import { runCommand } from '../lib/deploy/command-line.ts';
import { rollBack } from '../lib/deploy/rollback.ts';

await runCommand('rollback', rollBack);
