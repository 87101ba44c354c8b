import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '@suwar/local-cloud';
import { makeLocalConsole } from './local-console.ts';

/** The stack on this machine, with the addresses that people and apps use. */
export interface LocalSuwar extends LocalCloud {
  /** Where renditions are served, as CloudFront does. */
  readonly mediaUrl: string;
  /** Where sign-up and sign-in are served, as Cognito does. */
  readonly identityUrl: string;
  /** Where pages are served, as CloudFront does; empty without the setting `web`. */
  readonly webUrl: string;
  /** Where staff find the console; empty where the web host does not lead to the API. */
  readonly consoleUrl: string;
}

export interface LocalSuwarOptions extends LocalCloudOptions {
  /** Makes a build of the console and answers its folder. @default builds what is in packages/console */
  readonly buildConsole?: () => Promise<string>;
}

const originOf = (address: string | undefined): string =>
  address === undefined ? '' : new URL(address).origin;

/** Runs the synthesized stack on this machine. */
export async function startSuwar({ buildConsole, ...options }: LocalSuwarOptions): Promise<LocalSuwar> {
  let running: LocalCloud | undefined;
  const cloud = await startLocalCloud({
    beforeObject: makeLocalConsole(() => running, buildConsole),
    howToAllow: (origin) => `To allow it: npm start -- -c appOrigins=${origin} (several with commas).`,
    ...options,
  });
  running = cloud;
  return Object.assign(cloud, {
    mediaUrl: originOf(cloud.outputs['MediaUrl']),
    identityUrl: originOf(cloud.outputs['Issuer']),
    webUrl: originOf(cloud.outputs['WebUrl']),
    consoleUrl: cloud.outputs['ConsoleUrl'] ?? '',
  });
}
