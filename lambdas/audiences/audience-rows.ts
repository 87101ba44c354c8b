/** Rows of audiences. */
import * as z from 'zod/mini';
import { AccountId, AudienceId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredAudience } from './audience.ts';

/** How many audiences an account has. */
export const audienceCountRow = defineRow({
  entity: 'how many audiences an account has',
  pk: 'A#{owner}',
  sk: 'AUDIENCES',
  ids: { owner: AccountId },
  stored: z.object({ audiences: z.int() }),
});

export const audienceRow = defineRow({
  entity: 'audience',
  pk: 'A#{owner}',
  sk: 'AUDIENCE#{audienceId}',
  ids: { owner: AccountId, audienceId: AudienceId },
  stored: StoredAudience,
});

export const audienceMemberRow = defineRow({
  entity: 'member of an audience',
  pk: 'A#{owner}',
  sk: 'MEMBER#{audienceId}#{member}',
  ids: { owner: AccountId, audienceId: AudienceId, member: AccountId },
  stored: z.object({}),
});
