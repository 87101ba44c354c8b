/** The route of residency. The one table of all routes is in ../routes.ts. */
import { defineRoute } from '../kernel/route-spec.ts';
import { ResidencyView } from './residency-contract.ts';

export const getResidency = defineRoute({
  method: 'GET',
  path: '/v1/me/residency',
  access: 'token',
  deactivatedMay: 'the data are yours',
  summary: 'Get where your data live',
  description:
    'For each class of data: where it lies, who processes it, and for how long it is kept. Texts are in the language of `Accept-Language`. The same for everybody, whether there are such data of yours or not.',
  reply: { status: 200, schema: ResidencyView },
});
