import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DefaultStackSynthesizer,
  type DockerImageAssetLocation,
  type DockerImageAssetSource,
  type FileAssetLocation,
  type FileAssetSource,
  type IStackSynthesizer,
  type ISynthesisSession,
  Stack,
} from 'aws-cdk-lib';
import { leavesRegion, mayLeave } from './leaving-region.ts';

/** Writes the template of a stack as the CDK does, and fails where anything in it, or another stack of the app, lies or leads outside of the region. */
export class RegionSynthesizer implements IStackSynthesizer {
  readonly #region: string;
  readonly #inner = new DefaultStackSynthesizer();
  #stack: Stack | undefined;

  constructor(region: string) {
    this.#region = region;
  }

  bind(stack: Stack): void {
    this.#stack = stack;
    this.#inner.bind(stack);
  }

  addFileAsset(asset: FileAssetSource): FileAssetLocation {
    return this.#inner.addFileAsset(asset);
  }

  addDockerImageAsset(asset: DockerImageAssetSource): DockerImageAssetLocation {
    return this.#inner.addDockerImageAsset(asset);
  }

  synthesize(session: ISynthesisSession): void {
    this.#inner.synthesize(session);
    if (this.#stack === undefined) return;
    const region = this.#region;
    const { node, templateFile } = this.#stack;
    const template: unknown = JSON.parse(readFileSync(join(session.outdir, templateFile), 'utf8'));
    const stacks = node.root.node.findAll().filter((each) => each instanceof Stack);
    const wrong = [
      ...stacks.flatMap((stack) =>
        stack.region === region ? [] : [`the stack ${stack.stackName} is of ${stack.region}`],
      ),
      ...leavesRegion(template, region),
    ];
    if (wrong.length === 0) return;
    throw new Error(
      `Data are to stay in ${region}, and these would not:\n${wrong.map((each) => `- ${each}\n`).join('')}` +
        `Only these may leave it: ${Object.keys(mayLeave).join(', ')} (docs/residency.md).`,
    );
  }
}
