/** `npm run destroy -- <environment>`: see docs/deploying.md. */
import { runCommand } from '../lib/deploy/command-line.ts';
import { destroy } from '../lib/deploy/destroy.ts';

await runCommand('destroy', destroy, { mustBeAsked: true });
