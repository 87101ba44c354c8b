/**
 * The shared cloud of the integration tests, in a process of its own: synthesizes the stack, runs it on data in a temporary
 * folder, tells its addresses over IPC and ends with the process that started it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud } from '../../lib/local-cloud/local-cloud.ts';
import { synthesize } from '../../lib/local-cloud/synthesize.ts';
import { temporaryFolder } from './written-assembly.ts';

const folder = temporaryFolder();
const assemblyDirectory = join(folder, 'cdk.out');

try {
  await synthesize(assemblyDirectory);
  const cloud = await startLocalCloud({
    assemblyDirectory,
    dataDirectory: join(folder, 'data'),
    impatient: true,
    log: (line) => console.error(line),
    showAllLogs: process.env['SHOW_LOGS'] === '1',
  });
  process.on('disconnect', async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
  const { apiUrl, mediaUrl, identityUrl, outputs } = cloud;
  const operator = {
    endpoint: cloud.cloud.gateway.endpointOf('dynamodb'),
    region: cloud.cloud.region,
    credentials: cloud.cloud.identities.operator,
    tableName: cloud.cloud.created('Table').ref,
  };
  process.send?.({ cloud: { apiUrl, mediaUrl, identityUrl, outputs, assemblyDirectory, operator } });
} catch (error) {
  process.send?.({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 1;
  process.disconnect?.();
}
