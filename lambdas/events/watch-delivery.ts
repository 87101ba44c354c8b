/** Schedule: makes the distribution's errors metrics of the stack's own region. */

import { readVariables } from '../kernel/environment.ts';
import { makeErrorRates } from '../platform/cloudfront-errors.ts';
import { emitMetrics } from '../platform/metric.ts';
import { once } from '../platform/once.ts';
import { variablesOf } from './variables-of.ts';

/** Of fewer requests in five minutes a few wrong addresses are a high rate. Quiet stacks pay for no metric either. */
const LEAST_REQUESTS = 20;

const errorRates = once(() => makeErrorRates(readVariables(variablesOf['watch-delivery']).DISTRIBUTION_ID));

export const handler = async (): Promise<void> => {
  const rates = await errorRates()(Date.now(), LEAST_REQUESTS);
  if (rates === undefined) return;
  const { requests, clientErrors, serverErrors } = rates;
  const metrics = [
    { name: 'ClientErrorRate', unit: 'Percent', value: clientErrors },
    { name: 'ServerErrorRate', unit: 'Percent', value: serverErrors },
  ] as const;
  emitMetrics('delivery', metrics, { requests });
};
