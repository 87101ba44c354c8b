import { configOf } from '../../meta/config.ts';
import { getConfig } from '../../meta/meta-routes.ts';
import { route } from '../route.ts';
import type { MetaDeps } from './deps.ts';

export const answerConfig = route<typeof getConfig, MetaDeps>(getConfig, async ({ deps }) => ({
  body: configOf(deps.deployment),
  headers: { 'cache-control': 'public, max-age=300' },
}));
