/** `npm run deploy -- <environment>`: see docs/deploying.md. */
import { runCommand } from '../lib/deploy/command-line.ts';
import { deploy } from '../lib/deploy/deploy.ts';

await runCommand('deploy', deploy);
