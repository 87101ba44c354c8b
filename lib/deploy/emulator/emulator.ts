/** Deploying to an emulator of AWS instead of AWS: `AWS_ENDPOINT_URL` names it, as it does to every SDK. */
import { startRekognition } from '@suwar/local-cloud/rekognition';
import { rewriteAssembly } from './rewrite-assembly.ts';

/** The emulator's address; undefined when commands go to AWS. */
export const emulatorEndpoint = (environment: NodeJS.ProcessEnv = process.env): string | undefined => {
  const address = environment['AWS_ENDPOINT_URL'];
  return address === undefined || address === '' ? undefined : address.replace(/\/+$/, '');
};

/** Where assemblies are deployed. */
export interface Destination {
  /** Makes an assembly what is taken there. */
  ready(assemblyDirectory: string): Promise<void>;
  stop(): Promise<void>;
}

/** AWS takes assemblies as they are. An emulator gets beside it what it lacks, from the first assembly on until `stop`. */
export const destinationOf = (stackId: string, endpoint = emulatorEndpoint()): Destination => {
  let rekognition: Awaited<ReturnType<typeof startRekognition>> | undefined;
  return {
    ready: async (assemblyDirectory) => {
      if (endpoint === undefined) return;
      rekognition ??= await startRekognition({ host: '127.0.0.1', warm: true, log: console.error });
      rewriteAssembly(assemblyDirectory, stackId, { endpoint, rekognition: rekognition.endpoint.origin });
    },
    stop: async () => rekognition?.stop(),
  };
};
