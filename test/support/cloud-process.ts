/**
 * The shared cloud of the integration tests, in a process of its own, with the receiver of its webhooks: synthesizes the stack, runs it on data in a
 * temporary folder, tells its addresses over IPC and ends with the process that started it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSuwar } from '../../lib/local/start-suwar.ts';
import { synthesizeSuwar } from '../../lib/local/synthesize-suwar.ts';
import { startEndpointStandIn } from './endpoint-stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'suwar-test-'));
const assemblyDirectory = join(folder, 'cdk.out');
const dataDirectory = join(folder, 'data');

// Rare events only: the others would follow every test's every step.
const events = ['post.held', 'post.deleted', 'post.restored'];

try {
  const receiver = await startEndpointStandIn();
  const webhooks = [{ url: `${receiver.origin}/webhooks`, events }];
  await synthesizeSuwar(assemblyDirectory, {
    webhooks: JSON.stringify(webhooks),
    rateLimitFactor: '100000', // tests do in a second what people do in a day
  });
  const cloud = await startSuwar({
    assemblyDirectory,
    dataDirectory,
    impatient: true,
    log: (line) => console.error(line),
    showAllLogs: process.env['SHOW_LOGS'] === '1',
  });
  process.on('disconnect', async () => {
    await cloud.stop();
    await receiver.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
  const { apiUrl, mediaUrl, identityUrl, outputs } = cloud;
  const operator = {
    endpoint: cloud.cloud.gateway.endpointOf('dynamodb'),
    region: cloud.cloud.region,
    credentials: cloud.cloud.identities.operator,
    tableName: cloud.cloud.created('Table').ref,
    storageEndpoint: cloud.cloud.gateway.endpointOf('s3'),
    mediaBucket: cloud.cloud.created('MediaBucket').ref,
    uploadsBucket: cloud.cloud.created('UploadsBucket').ref,
  };
  process.send?.({
    cloud: {
      apiUrl,
      mediaUrl,
      identityUrl,
      outputs,
      assemblyDirectory,
      dataDirectory,
      operator,
      receiver: receiver.origin,
    },
  });
} catch (error) {
  process.send?.({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 1;
  process.disconnect?.();
}
