/**
 * Stands in the bundles for what libraries load at start and the functions never use: event streams of the SDK (with their
 * checksums and zlib), its reading of `~/.aws`, its cache of discovered endpoints, and web streams of middy's streamed responses. That is a tenth of an API
 * function's import time.
 */

const refuse = (): never => {
  throw new Error('The functions have no event streams, no streamed responses and no ~/.aws');
};

export class EventStreamSerde {
  constructor() {
    refuse();
  }
}

export const eventStreamSerdeProvider = refuse;

/** The S3 client prepares for event streams whether or not one comes. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

/** Made with every DynamoDB client, and asked only where endpoints are discovered, which has to be switched on. */
export class EndpointCache {}

export class ReadableStream {
  constructor() {
    refuse();
  }
}

/** The SDK takes a file of settings that cannot be read for one that is not there. */
export const readFile = async (): Promise<never> => refuse();
