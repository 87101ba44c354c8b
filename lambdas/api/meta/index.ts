/** The API function of the service itself: health, configuration, documents, and 404 for paths that do not exist. */
import { serve } from '../serve.ts';
import { answerNotModified } from './conditional-get.ts';
import { makeMetaDeps } from './deps.ts';
import { answerConfig } from './get-config.ts';
import { answerDocs } from './get-docs.ts';
import { answerHealth } from './get-health.ts';
import { answerOpenApi } from './get-openapi.ts';

export const handler = serve({
  routes: [answerHealth, answerConfig, answerOpenApi, answerDocs],
  makeDeps: makeMetaDeps,
}).use(answerNotModified);
