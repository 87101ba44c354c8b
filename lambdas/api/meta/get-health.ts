import { getHealth } from '../../meta/meta-routes.ts';
import { route } from '../route.ts';
import type { MetaDeps } from './deps.ts';

export const answerHealth = route<typeof getHealth, MetaDeps>(getHealth, async () => ({
  body: { status: 'ok' },
}));
