/** The routes of the meta area. The one table of all routes is in ../routes.ts. */
import * as z from 'zod/mini';
import { defineRoute } from '../kernel/route-spec.ts';
import { ConfigView, HealthView } from './meta-contract.ts';

export const getHealth = defineRoute({
  method: 'GET',
  path: '/v1/health',
  access: 'public',
  summary: 'Check the health of the service',
  reply: { status: 200, schema: HealthView },
});

export const getConfig = defineRoute({
  method: 'GET',
  path: '/v1/config',
  access: 'public',
  summary: 'Get the configuration for apps: where to sign in, where media are, and the limits',
  reply: { status: 200, schema: ConfigView },
  cached: true,
});

export const getOpenApi = defineRoute({
  method: 'GET',
  path: '/v1/openapi.json',
  access: 'public',
  summary: 'Get the OpenAPI 3.1 document of this API',
  reply: { status: 200, schema: z.string() },
  replyType: 'application/json',
  cached: true,
});

export const getDocs = defineRoute({
  method: 'GET',
  path: '/v1/docs',
  access: 'public',
  summary: 'Get the documentation of this API as a web page',
  reply: { status: 200, schema: z.string() },
  replyType: 'text/html; charset=utf-8',
  cached: true,
});
