/** The CDK app: bundles the functions, reads the settings, makes the stack. */
import { App } from 'aws-cdk-lib';
import { routeTable } from '../lambdas/routes.ts';
import { bundleFunctions } from '../lib/bundle.ts';
import { readConfig } from '../lib/config.ts';
import { SuwarStack } from '../lib/suwar-stack.ts';

await bundleFunctions();

const app = new App({ analyticsReporting: false });
new SuwarStack(app, 'Suwar', {
  config: readConfig((name) => app.node.tryGetContext(name)),
  routes: Object.values(routeTable),
});
app.synth();
