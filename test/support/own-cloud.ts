/** A cloud that a test starts, stops and starts again with other settings on the same data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSuwar } from '../../lib/local/start-suwar.ts';
import { synthesizeSuwar } from '../../lib/local/synthesize-suwar.ts';
import { controlsOf, type TestCloud } from './cloud.ts';
import { startEndpointStandIn } from './endpoint-stand-in.ts';

export interface OwnCloud extends TestCloud {
  /** Where a service of it is, for clients with the operator's credentials. */
  readonly endpointOf: (service: string) => string;
  /** The web host, empty without the setting `web`; and what its calls are known by. */
  readonly webUrl: string;
  readonly webSecret: string;
  readonly stop: () => Promise<void>;
}

export const makeOwnClouds = () => {
  const folder = mkdtempSync(join(tmpdir(), 'suwar-own-'));
  const dataDirectory = join(folder, 'data');
  let started: ReturnType<typeof startEndpointStandIn> | undefined;
  return {
    /** @param run another for each start */
    start: async (
      run: string,
      settings: Readonly<Record<string, string>> = {},
      options: Pick<Parameters<typeof startSuwar>[0], 'viewerCountry'> = {},
    ): Promise<OwnCloud> => {
      const assemblyDirectory = join(folder, run);
      await synthesizeSuwar(assemblyDirectory, { rateLimitFactor: '100000', ...settings });
      started ??= startEndpointStandIn();
      const receiver = await started;
      const running = await startSuwar({
        assemblyDirectory,
        dataDirectory,
        impatient: true,
        log: () => undefined,
        ...options,
      });
      const { apiUrl, mediaUrl, identityUrl, outputs, webUrl, cloud } = running;
      const { gateway, region } = cloud;
      return {
        ...controlsOf(apiUrl),
        apiUrl,
        mediaUrl,
        identityUrl,
        outputs,
        assemblyDirectory,
        dataDirectory,
        receiver: receiver.origin,
        operator: {
          endpoint: gateway.endpointOf('dynamodb'),
          region,
          credentials: cloud.identities.operator,
          tableName: settings['restoredTable']?.split('/')[1] ?? cloud.created('Table').ref,
          storageEndpoint: gateway.endpointOf('s3'),
          mediaBucket: cloud.created('MediaBucket').ref,
          uploadsBucket: cloud.created('UploadsBucket').ref,
        },
        endpointOf: (service) => gateway.endpointOf(service),
        webUrl,
        webSecret: webUrl === '' ? '' : String(cloud.created('WebSecret').attributes?.['Secret']),
        stop: () => running.stop(),
      };
    },
    remove: async (): Promise<void> => {
      await (await started)?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
