/** Deploying to an emulator of AWS instead of AWS: `AWS_ENDPOINT_URL` names it, as it does to every SDK. */
import { startRekognition } from '@suwar/local-cloud/rekognition';
import { runCdk } from '../aws/cdk.ts';
import type { Emulator } from './rewrite-template.ts';

/** The emulator's address; undefined when commands go to AWS. */
export const emulatorEndpoint = (environment: NodeJS.ProcessEnv = process.env): string | undefined => {
  const address = environment['AWS_ENDPOINT_URL'];
  return address === undefined || address === '' ? undefined : address.replace(/\/+$/, '');
};

/** An emulator, made ready, with what it lacks beside it until `stop`. */
export interface ReadyEmulator extends Emulator {
  stop(): Promise<void>;
}

/** Bootstraps the emulator, which forgets everything with its process, and starts the stand-in for Rekognition. */
export const startBeside = async (
  endpoint: string,
  target: { readonly accountId: string; readonly region: string; readonly assemblyDirectory: string },
): Promise<ReadyEmulator> => {
  const { accountId, region, assemblyDirectory } = target;
  await runCdk('bootstrap', `aws://${accountId}/${region}`, '--app', assemblyDirectory);
  const rekognition = await startRekognition({ host: '127.0.0.1', warm: true, log: console.error });
  return {
    endpoint,
    rekognition: rekognition.endpoint.origin,
    stop: async () => {
      await rekognition.stop();
    },
  };
};
