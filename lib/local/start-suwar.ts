import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '@suwar/local-cloud';

/** The stack on this machine, with the addresses that people and apps use. */
export interface LocalSuwar extends LocalCloud {
  /** Where renditions are served, as CloudFront does. */
  readonly mediaUrl: string;
  /** Where sign-up and sign-in are served, as Cognito does. */
  readonly identityUrl: string;
  /** Where pages are served, as CloudFront does; empty without the setting `web`. */
  readonly webUrl: string;
}

const originOf = (address: string | undefined): string =>
  address === undefined ? '' : new URL(address).origin;

/** Runs the synthesized stack on this machine. */
export async function startSuwar(options: LocalCloudOptions): Promise<LocalSuwar> {
  const cloud = await startLocalCloud({
    howToAllow: (origin) => `To allow it: npm start -- -c appOrigins=${origin} (several with commas).`,
    ...options,
  });
  return Object.assign(cloud, {
    mediaUrl: originOf(cloud.outputs['MediaUrl']),
    identityUrl: originOf(cloud.outputs['Issuer']),
    webUrl: originOf(cloud.outputs['WebUrl']),
  });
}
