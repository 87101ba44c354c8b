/**
 * What the parts of the local cloud know of each other.
 *
 * The engine reads a synthesized template and creates its resources in dependency order. Each resource type has one
 * {@link ResourceHandler}; handlers meet only through the {@link Cloud} they are given.
 */
import type { Faults } from './faults.ts';

/** A part with a life of its own: an emulator, a poller, a server. */
export interface Part {
  readonly name: string;
  stop(): Promise<void>;
}

/** A resource of the template with all intrinsic functions resolved. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What `Ref` and `Fn::GetAtt` on a created resource give. */
export interface CreatedResource {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes resources of one CloudFormation type. */
export interface ResourceHandler {
  /** CloudFormation type, for example `AWS::SQS::Queue`; `Custom::*` stands for every custom resource. */
  readonly type: string;
  /** Property paths that are honoured, dots between names, array positions left out; a path covers all below it. */
  readonly honoured: readonly string[];
  /** Property paths without meaning on one machine, with the reason. */
  readonly meaningless: Readonly<Record<string, string>>;
  create(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource>;
}

/** The outcome of one invocation, as Lambda reports it. */
export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

/** Runs functions. A function is known by its logical id; `functionIdOf` accepts its name or ARN too. */
export interface Functions {
  invoke(functionId: string, event: unknown): Promise<InvocationResult>;
  /**
   * Lambda's asynchronous invocation: returns at once, tries again as the function's event invoke config says, then hands
   * the event to its failure destination. The work counts as background work.
   */
  invokeLater(functionId: string, event: unknown): void;
  functionIdOf(nameOrArn: string): string;
  /** Seconds after which the function is stopped. */
  timeoutSecondsOf(functionId: string): number;
  /** Kills the worker that runs the function now, or the next one that starts. */
  killWorker(functionId: string): void;
}

/** A statement of an IAM or resource policy, resolved. */
export interface PolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Credentials of one caller. The access key id names the caller at the gateway. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Roles and who holds them. */
export interface Identities {
  /** Registers a role with its trust and its inline policies. */
  putRole(roleArn: string, statements: readonly PolicyStatement[], trust?: readonly PolicyStatement[]): void;
  /** Whether a service that is given a role may do this with it: the role trusts the service and allows the action. */
  serviceMay(
    roleArn: string,
    call: { readonly service: string; readonly action: string; readonly resource: string },
  ): boolean;
  /** Adds statements to a role (AWS::IAM::Policy). */
  addStatements(roleArn: string, statements: readonly PolicyStatement[]): void;
  roleArnOf(roleName: string): string;
  /** Credentials of a function that runs under a role. */
  credentialsFor(functionId: string, roleArn: string): Credentials;
  /** Credentials of the local cloud itself, allowed everything and left out of the call log. */
  readonly operator: Credentials;
}

/** One AWS call that a function made. */
export interface Call {
  readonly functionId: string;
  /** `dynamodb`, `s3`, `sqs`, ... */
  readonly service: string;
  /** API operation, for example `PutItem`. */
  readonly operation: string;
  readonly resources: readonly string[];
  readonly status: number;
  /** DynamoDB capacity units of the call, indexes included. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Every call since the last `clear`. */
export interface CallLog {
  readonly calls: readonly Call[];
  clear(): void;
}

/** A metric as CloudWatch names it. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What the parts of the cloud measure, by the cloud's clock. */
export interface Metrics {
  /** Keeps a value of now. */
  record(metric: MetricName, value: number): void;
  /** Keeps what tells the value at any time since it last changed; undefined when there is none. */
  addGauge(metric: MetricName, valueAt: (at: number) => number | undefined): void;
  /** The values from a time on, up to and without another; gauges are read each minute. */
  samples(metric: MetricName, from: number, until: number): readonly number[];
}

/** An event on the default bus. */
export interface BusEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources?: readonly string[];
}

/** The default event bus with its rules. */
export interface EventBus {
  put(event: BusEvent): Promise<void>;
  addRule(rule: {
    readonly logicalId: string;
    readonly pattern: unknown;
    /** Delivers one matched event to one target. */
    readonly deliver: (event: Readonly<Record<string, unknown>>) => Promise<void>;
  }): void;
}

/** Invoking a function from outside needs its resource policy (AWS::Lambda::Permission) to admit the service. */
export interface FunctionPolicies {
  /** @param principal for example `apigateway.amazonaws.com` */
  admits(functionId: string, principal: string, sourceArn: string): boolean;
}

/** Whether a part has nothing to do; `waits` when all it has comes by itself after some time, such as a message that is hidden. */
export type Idleness = boolean | 'waits';

/** Work that goes on after an answer was given. */
export interface Background {
  /** Counts a piece of work until it ends; errors are logged. */
  track(work: Promise<unknown>): void;
  /** A probe answers whether its part has nothing under way and nothing waiting. */
  addIdleProbe(name: string, isIdle: () => Promise<Idleness> | Idleness): void;
  /** A wait answers in how many milliseconds the first thing comes that waits; undefined when nothing does. */
  addWait(nextIn: () => number | undefined): void;
  /**
   * Resolves when every probe has been idle twice in a row. Rejects with the busy parts' names after `timeoutMs`. In an impatient cloud
   * waits of a quarter of an hour pass by the clock, which moves to their end, and longer ones count as idle; else they are waited for.
   */
  settle(timeoutMs?: number): Promise<void>;
}

/** The gateway in front of all emulators: one address per service, every call checked, counted and open to faults. */
export interface Gateway {
  /** Environment of functions: `AWS_ENDPOINT_URL_<SERVICE>` for every service served. */
  readonly endpointEnvironment: Readonly<Record<string, string>>;
  endpointOf(service: string): string;
  /** Address that objects are put to and got from by whoever was handed a signed address. */
  readonly publicEndpoint: string;
}

/** What the local page and the control routes show. */
export interface Inspection {
  /** Adds a section; `rows` is asked at each view. */
  addSection(title: string, rows: () => Promise<readonly Readonly<Record<string, string | number>>[]>): void;
}

/** Origins of pages that call the servers for apps, beyond what the template's CORS rules say. */
export interface Origins {
  /** Whether an origin is admitted as one of this machine, though no rule names it. */
  isLocal(origin: string): boolean;
  /** Tells the person at the terminal, once, that a service refused an origin. @param service as in "the API" */
  refused(service: string, origin: string): void;
}

/** Hosts that only AWS has, or that a template names, and where they are served here. */
export interface LocalHosts {
  /** Says that `host` is served at `origin`, for example `http://127.0.0.1:3000`; addresses that the template builds lead there. */
  serve(host: string, origin: string): void;
  /** Where a host is served; undefined when it is not. */
  originOf(host: string): string | undefined;
}

/** Everything a resource handler may use. */
export interface Cloud {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  /** Folder of this cloud's data; kept over restarts. */
  readonly dataDirectory: string;
  /** Folder of the cloud assembly (cdk.out). */
  readonly assemblyDirectory: string;
  /** Address that the servers for apps listen on, `127.0.0.1` by default. */
  readonly host: string;
  /** Host in every address that is handed out, as it stands in an address: `[::1]` with its brackets. */
  readonly publicHost: string;
  /** Ports to listen on; 0 lets the system choose. A resource handler that serves one of them listens on `host`. */
  readonly ports: {
    readonly api: number;
    readonly media: number;
    readonly identity: number;
    readonly uploads: number;
    /** Pages that sign people in, where the template has a domain for them. */
    readonly pages: number;
    /** The second distribution; `media` is the first. */
    readonly web: number;
  };
  /** Country of everybody who calls a distribution; undefined: unknown. */
  readonly viewerCountry: string | undefined;
  /** Whoever starts the cloud may put an object into a bucket before a distribution gets it there. @param bucket its logical id */
  beforeObject(bucket: string, key: string): Promise<void>;
  readonly hosts: LocalHosts;
  readonly origins: Origins;
  /** Retries of streams, rules and asynchronous invocations come at once, and `settle` moves the clock to those of queues: for tests. */
  readonly impatient: boolean;
  readonly functions: Functions;
  readonly functionPolicies: FunctionPolicies;
  readonly identities: Identities;
  readonly callLog: CallLog;
  readonly faults: Faults;
  readonly metrics: Metrics;
  readonly bus: EventBus;
  readonly background: Background;
  readonly gateway: Gateway;
  readonly inspection: Inspection;
  /** The present moment in milliseconds; tests may move it forward. */
  now(): number;
  /** Registers what must happen when tests moved the time or ask for expiry: TTL and lifecycle sweeps, due schedules. */
  onTimePassed(react: () => Promise<void>): void;
  /** The created resource of a logical id. */
  created(logicalId: string): CreatedResource;
  /** The logical id of the created resource whose `Ref` or attribute (an ARN, say) is this value; the value itself when there is none. */
  logicalIdOf(refOrAttribute: string): string;
  /** The text of a secret in Secrets Manager, which whoever starts the cloud gives; undefined when nobody did. */
  secretOf(nameOrArn: string): string | undefined;
  /** Issuers that stand in for those of identity providers, by the provider's name. */
  readonly issuers: Readonly<Record<string, string>>;
  /** Registers a part to be stopped with the cloud. */
  own(part: Part): void;
  /** One line for the person at the terminal. */
  log(line: string): void;
}
