/**
 * Assemblies that were deployed, kept in the CDK's own bucket of assets, where their code is already: what it takes to deploy one again is
 * its manifest, its template and its build of the console. Nothing ever expires there by itself.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { z } from 'zod';
import { filesBelow } from '../console/console-files.ts';
import { type Clients, stackCalled } from './aws/account.ts';
import { errorName } from './aws/check.ts';

const TOOLKIT_STACK = 'CDKToolkit';
/** Large, and of use to nobody but who looks at the tree of constructs. */
const LEFT_OUT = new Set(['tree.json', 'validation-report.json']);

/** Which assemblies are known, by their digests. */
const State = z.object({
  /** What is deployed now, whether it works or not. */
  deployed: z.string().optional(),
  /** The last that passed its smoke test. */
  good: z.string().optional(),
  /** The one that passed before that. */
  former: z.string().optional(),
});
export type KeptState = z.infer<typeof State>;

/** What to go back to: the last that worked, if something else is deployed, or what worked before. */
export const formerOf = ({ deployed, good, former }: KeptState): string | undefined =>
  good !== undefined && good !== deployed ? good : former;

/** What is known once what is deployed passed its smoke test. */
export const afterPassing = (state: KeptState): KeptState =>
  state.deployed === undefined || state.deployed === state.good
    ? state
    : { deployed: state.deployed, good: state.deployed, ...(state.good && { former: state.good }) };

const Manifest = z.looseObject({ artifacts: z.record(z.string(), z.looseObject({ type: z.string() })) });
const Kept = z.object({ files: z.record(z.string(), z.string()) });

/** What is kept of an assembly: its small files and its console, by name. */
export type AssemblyFiles = Readonly<Record<string, string>>;

/** Where an assembly has the build of the console that belongs to it. */
export const consoleOf = (assemblyDirectory: string): string => join(assemblyDirectory, CONSOLE);
const CONSOLE = 'console';
/** Its files are kept as base64, everything else as it is. */
const isOfConsole = (name: string): boolean => name.startsWith(`${CONSOLE}/`);

const consoleFilesOf = (assemblyDirectory: string): AssemblyFiles => {
  const folder = consoleOf(assemblyDirectory);
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    filesBelow(folder).map((path) => [`${CONSOLE}/${path}`, readFileSync(join(folder, path), 'base64')]),
  );
};

/** Reads what is kept of an assembly. */
export const filesOf = (assemblyDirectory: string): AssemblyFiles => {
  const names = readdirSync(assemblyDirectory).filter(
    (name) => name.endsWith('.json') && !LEFT_OUT.has(name),
  );
  const read = names.toSorted().map((name) => [name, readFileSync(join(assemblyDirectory, name), 'utf8')]);
  const files: AssemblyFiles = Object.fromEntries(read);
  const manifest = Manifest.parse(JSON.parse(files['manifest.json'] ?? '{}'));
  const artifacts = Object.entries(manifest.artifacts).filter(([, { type }]) => type !== 'cdk:tree');
  return {
    ...files,
    ...consoleFilesOf(assemblyDirectory),
    'manifest.json': JSON.stringify({ ...manifest, artifacts: Object.fromEntries(artifacts) }),
  };
};

/** The kept assemblies of a stack. */
export class KeptAssemblies {
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #s3: Clients['s3'];

  private constructor(bucket: string, stackName: string, s3: Clients['s3']) {
    this.#bucket = bucket;
    this.#prefix = `suwar/${stackName}/`;
    this.#s3 = s3;
  }

  static async of(
    stackName: string,
    clients: Pick<Clients, 'cloudFormation' | 's3'>,
  ): Promise<KeptAssemblies> {
    const bucket = (await stackCalled(TOOLKIT_STACK, clients))?.outputs['BucketName'];
    if (bucket === undefined)
      throw new Error(`The stack ${TOOLKIT_STACK} names no bucket: run npx cdk bootstrap.`);
    return new KeptAssemblies(bucket, stackName, clients.s3);
  }

  async state(): Promise<KeptState> {
    const text = await this.#read('state.json');
    return text === undefined ? {} : State.parse(JSON.parse(text));
  }

  /** Keeps what is being deployed. */
  async recordDeployed(files: AssemblyFiles): Promise<void> {
    const body = JSON.stringify({ files });
    const deployed = createHash('sha256').update(body).digest('hex');
    await this.#write(`${deployed}.json`, body);
    await this.#write('state.json', JSON.stringify({ ...(await this.state()), deployed }));
  }

  /** Remembers that a deployment failed and left what was deployed before. */
  async recordUndone(former: string | undefined): Promise<void> {
    const { deployed: _, ...state } = await this.state();
    await this.#write('state.json', JSON.stringify({ ...state, ...(former && { deployed: former }) }));
  }

  /** Remembers that what is deployed works. */
  async recordGood(): Promise<void> {
    await this.#write('state.json', JSON.stringify(afterPassing(await this.state())));
  }

  /** Writes a kept assembly into a folder. Throws when it is not there. */
  async restore(digest: string, assemblyDirectory: string): Promise<void> {
    const text = await this.#read(`${digest}.json`);
    if (text === undefined) throw new Error(`${this.#prefix}${digest}.json is gone from ${this.#bucket}.`);
    rmSync(assemblyDirectory, { recursive: true, force: true });
    mkdirSync(assemblyDirectory, { recursive: true });
    for (const [name, contents] of Object.entries(Kept.parse(JSON.parse(text)).files)) {
      const path = join(assemblyDirectory, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents, isOfConsole(name) ? 'base64' : 'utf8');
    }
  }

  /** Deletes all that is kept of the stack. */
  async forget(): Promise<void> {
    for (;;) {
      const page = await this.#s3.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: this.#prefix }),
      );
      const Objects = (page.Contents ?? []).map(({ Key }) => ({ Key }));
      if (Objects.length === 0) return;
      const { Errors = [] } = await this.#s3.send(
        new DeleteObjectsCommand({ Bucket: this.#bucket, Delete: { Objects, Quiet: true } }),
      );
      if (Errors[0] !== undefined) throw new Error(`${this.#bucket}: ${Errors[0].Code} for ${Errors[0].Key}`);
    }
  }

  async #read(name: string): Promise<string | undefined> {
    try {
      const Key = this.#prefix + name;
      const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key }));
      return await Body?.transformToString();
    } catch (error) {
      if (errorName(error) === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  async #write(name: string, Body: string): Promise<void> {
    const Key = this.#prefix + name;
    await this.#s3.send(
      new PutObjectCommand({ Bucket: this.#bucket, Key, Body, ContentType: 'application/json' }),
    );
  }
}
