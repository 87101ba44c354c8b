/** The CDK app: bundles the functions, reads the settings of the environment (`-c environment=<name>`), makes the stack. */
import { App } from 'aws-cdk-lib';
import { bundleFunctions } from '../lib/bundle/bundle.ts';
import type { Config } from '../lib/config/config.ts';
import { LOCAL } from '../lib/config/config.ts';
import { readEnvironment } from '../lib/config/environment.ts';
import { settingNames } from '../lib/config/settings.ts';
import { tellRegion } from '../lib/residency/tell-region.ts';
import { SuwarStack } from '../lib/suwar-stack.ts';
import { servedRoutes } from '../lib/topics/topics.ts';

const app = new App({ analyticsReporting: false });
const given = settingNames.map((name): [string, unknown] => [name, app.node.tryGetContext(name)]);
const overrides = Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ''));
const environment: unknown = app.node.tryGetContext('environment');

/** Says what is wrong with the settings in its own words, without the calls that led there. */
const refuse = (error: unknown): never => {
  console.error(`Error: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const configOf = (): Config => {
  try {
    return readEnvironment(environment === undefined ? undefined : String(environment), overrides);
  } catch (error) {
    return refuse(error);
  }
};

const config = configOf();
await bundleFunctions();
new SuwarStack(app, 'Suwar', {
  config,
  routes: servedRoutes,
  isFirstDeployment: app.node.tryGetContext('firstDeployment') === 'true',
});
try {
  app.synth();
} catch (error) {
  refuse(error);
}
if (config.environment !== LOCAL) console.error(tellRegion(config));
