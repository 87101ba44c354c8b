/** How a cloud assembly is run, and what runs then. */
import type {
  CallLog,
  Cloud,
  EventBus,
  Gateway,
  Identities,
  Part,
  ResourceHandler,
} from './contract/contract.ts';
import type { Faults } from './contract/faults.ts';
import type { SendToQueue } from './lambda/asynchronous-invocation.ts';

/** How to run a cloud assembly. */
export interface RunOptions {
  /** Folder that `cdk synth` wrote. */
  readonly assemblyDirectory: string;
  /** Folder for everything that outlives a restart. */
  readonly dataDirectory: string;
  /** Address that the servers for apps listen on; `0.0.0.0` for all of this machine. @default '127.0.0.1' */
  readonly host?: string;
  /**
   * Host, by name or address, in every address that is handed out: of API, issuer, uploads and media. This machine must
   * reach itself by it. @default `host`, or 127.0.0.1 where that is every address
   */
  readonly publicHost?: string;
  /** Admits pages of every loopback origin and of `publicHost`, though no CORS rule names them. @default false */
  readonly localOrigins?: boolean;
  /** Says how a person has an origin admitted, in the line that tells of a refused one. @default nothing is said */
  readonly howToAllow?: (origin: string) => string;
  /** Country, as two letters of ISO 3166-1, that CloudFront finds everybody in. @default unknown */
  readonly viewerCountry?: string;
  /**
   * Called before a distribution gets an object from a bucket, so that pages can be made when somebody asks for them: it may put the object
   * there first. A rejection is answered as a failure of the origin. @default buckets hold what was put there
   */
  readonly beforeObject?: Cloud['beforeObject'];
  /** 0 lets the system choose. @default all 0 */
  readonly ports?: Partial<Cloud['ports']>;
  /** Addresses of services that are served elsewhere, at AWS or by another emulator. @default none */
  readonly endpoints?: Readonly<Partial<Record<'dynamodb' | 's3' | 'sqs' | 'rekognition', string>>>;
  /** Texts of secrets in Secrets Manager that the template refers to, by name. @default none */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Issuers in place of those of identity providers of user pools, by the provider's name. @default their own */
  readonly issuers?: Readonly<Record<string, string>>;
  /** Retries come at once, or as the clock moves while the cloud settles. @default false */
  readonly impatient?: boolean;
  /** Lines for the person at the terminal. @default none are shown */
  readonly log?: (line: string) => void;
  /** Shows every line of every function, not warnings and errors only. @default false */
  readonly showAllLogs?: boolean;
}

/** The services that functions call; made by the caller so that tests can run functions without them. */
export interface Services {
  readonly identities: Identities;
  readonly callLog: CallLog;
  readonly faults: Faults;
  makeEventBus(cloud: Cloud): EventBus;
  startGateway(cloud: Cloud): Promise<Gateway & Part>;
  readonly handlers: readonly ResourceHandler[];
  /** Takes what asynchronous invocations give up. @default the queue of the ARN */
  readonly sendToQueue?: SendToQueue;
}

/** A cloud that runs. */
export interface RunningCloud {
  /** `http://127.0.0.1:3000` */
  readonly apiUrl: string;
  /** Where this machine finds the control routes: `apiUrl`, or a loopback address where servers listen on all. */
  readonly controlUrl: string;
  /** Where objects are put by signed addresses. */
  readonly uploadsUrl: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly cloud: Cloud;
  /** Takes over the functions, routes and grants of a newly synthesized assembly; answers what it cannot take over. */
  reload(): Promise<readonly string[]>;
  stop(): Promise<void>;
}
