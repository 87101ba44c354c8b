/** The routes of the meta area. The one table of all routes is in ../routes.ts. */
import * as z from 'zod/mini';
import { defineRoute } from '../kernel/route-spec.ts';
import { ConfigView, HealthView } from './meta-contract.ts';

export const getHealth = defineRoute({
  method: 'GET',
  path: '/v1/health',
  area: 'meta',
  access: 'public',
  summary: 'Tell that the service answers',
  reply: { status: 200, schema: HealthView },
});

export const getConfig = defineRoute({
  method: 'GET',
  path: '/v1/config',
  area: 'meta',
  access: 'public',
  summary: 'Tell an app where to sign in, where media are, and the limits',
  reply: { status: 200, schema: ConfigView },
});

export const getOpenApi = defineRoute({
  method: 'GET',
  path: '/v1/openapi.json',
  area: 'meta',
  access: 'public',
  summary: 'Describe this API as OpenAPI 3.1',
  reply: { status: 200, schema: z.string() },
  replyType: 'application/json',
});

export const getDocs = defineRoute({
  method: 'GET',
  path: '/v1/docs',
  area: 'meta',
  access: 'public',
  summary: 'Show this description as a page for people',
  reply: { status: 200, schema: z.string() },
  replyType: 'text/html; charset=utf-8',
});
