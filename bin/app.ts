/** The CDK app: bundles the functions, reads the settings, makes the stack. */
import { App } from 'aws-cdk-lib';
import { bundleFunctions } from '../lib/bundle/bundle.ts';
import { readConfig } from '../lib/config/config.ts';
import { SuwarStack } from '../lib/suwar-stack.ts';
import { servedRoutes } from '../lib/topics/topics.ts';

await bundleFunctions();

const app = new App({ analyticsReporting: false });
new SuwarStack(app, 'Suwar', {
  config: readConfig((name) => app.node.tryGetContext(name)),
  routes: servedRoutes,
});
app.synth();
