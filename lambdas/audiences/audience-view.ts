import { timeOf } from '../kernel/ids.ts';
import type { Audience } from './audience.ts';
import type { AudienceView } from './audience-contract.ts';

/** An audience as its owner sees it. */
export const presentAudience = ({ audienceId, name, members }: Audience): AudienceView => ({
  audienceId,
  name,
  members,
  createdAt: new Date(timeOf(audienceId)).toISOString(),
});
