import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { functionNames } from '../../../lib/bundle/functions.ts';
import { LOCAL, readConfig } from '../../../lib/config/config.ts';
import { SuwarStack } from '../../../lib/suwar-stack.ts';
import { servedRoutes } from '../../../lib/topics/topics.ts';

const root = join(import.meta.dirname, '../../..');
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));

/** Everything that synthesis writes here. */
const scratch = mkdtempSync(join(tmpdir(), 'suwar-stack-'));
afterAll(() => rmSync(scratch, { recursive: true }), 60_000);

/** Stand-ins for the bundles: a template test needs their places, not their contents. */
const bundles = mkdtempSync(join(scratch, 'bundles-'));
for (const name of functionNames) {
  mkdirSync(join(bundles, name));
  writeFileSync(join(bundles, name, 'index.js'), name);
}

/** Settings that bring what a stack has only where it is asked for. */
/** Every setting that adds to the template that most checks are about. */
export const everything = {
  webhooks: 'https://hooks.app.example/suwar',
  mailFrom: 'hello@app.example',
  alarms: 'all',
};

/** The stack with the given settings, not yet synthesized. */
export const makeStack = (
  settings: Readonly<Record<string, unknown>> = everything,
  { environment = LOCAL, isFirstDeployment = false } = {},
): SuwarStack => {
  const app = new App({
    analyticsReporting: false,
    outdir: mkdtempSync(join(scratch, 'assembly-')),
    context: { bundlesDirectory: bundles, ...context },
  });
  return new SuwarStack(app, 'Suwar', {
    config: readConfig(environment, settings),
    routes: servedRoutes,
    isFirstDeployment,
  });
};

/** A resource of a template. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The template that the given settings make, made anew. */
export const synthesizeAnew = (...made: Parameters<typeof makeStack>) =>
  Template.fromStack(makeStack(...made)).toJSON();

export type SynthesizedTemplate = ReturnType<typeof synthesizeAnew>;

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};
const templates = new Map<string, SynthesizedTemplate>();

/** The template that the given settings make. All who ask for the same get the same one, which nobody can change. */
export const synthesize = (...made: Parameters<typeof makeStack>): SynthesizedTemplate => {
  const key = JSON.stringify(made);
  const known = templates.get(key) ?? freeze(synthesizeAnew(...made));
  templates.set(key, known);
  return known;
};

/** The template with everything that a stack can have. */
export const template = synthesize();

/** All resources by logical id. */
export const allResourcesOf = (template: SynthesizedTemplate): [string, TemplateResource][] => {
  const resources: Readonly<Record<string, TemplateResource>> = template['Resources'] ?? {};
  return Object.entries(resources);
};

/** Resources of a type by logical id. */
export const resourcesOf = (template: SynthesizedTemplate, type: string): [string, TemplateResource][] =>
  allResourcesOf(template).filter(([, resource]) => resource.Type === type);

/** Logical ids of a type. */
export const idsOf = (template: SynthesizedTemplate, type: string): string[] =>
  resourcesOf(template, type).map(([id]) => id);

const isResource = (value: unknown): value is TemplateResource =>
  typeof value === 'object' && value !== null && 'Type' in value && 'Properties' in value;

/** What is at a path of a resource's properties, or of any value; undefined when there is nothing. */
export const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([key]) => key === name)?.[1]
        : undefined,
    isResource(value) ? value.Properties : value,
  );

/** The text at a path; empty when there is none. */
export const textAt = (value: unknown, ...path: readonly string[]): string =>
  String(valueAt(value, ...path) ?? '');

/** The list at a path; empty when there is none. */
export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const list = valueAt(value, ...path);
  return Array.isArray(list) ? list : [];
};
