import { getOpenApi } from '../../meta/meta-routes.ts';
import { route } from '../route.ts';
import type { MetaDeps } from './deps.ts';

export const answerOpenApi = route<typeof getOpenApi, MetaDeps>(getOpenApi, async ({ deps }) => ({
  body: deps.documents.openApi(),
  headers: { 'cache-control': 'public, max-age=300' },
}));
