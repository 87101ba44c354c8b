import { join } from 'node:path';
import { startLocalCloud, synthesize } from '@suwar/local-cloud';

const here = import.meta.dirname;
const assemblyDirectory = join(here, '.local', 'cdk.out');

await synthesize({ app: join(here, 'app.ts'), assemblyDirectory });
const cloud = await startLocalCloud({
  assemblyDirectory,
  dataDirectory: join(here, '.local', 'data'),
  ports: { api: Number(process.env['PORT'] ?? 3000) },
  log: console.log,
});
console.log(`The app runs at ${cloud.outputs['Url']}, its page at ${cloud.apiUrl}/_local/. Ctrl-C stops it.`);
process.once('SIGINT', () => void cloud.stop().then(() => process.exit(0)));
