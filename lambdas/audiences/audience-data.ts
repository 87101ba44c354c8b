/** Whose personal data rows of audiences are. */
import { type DataOfRows, foundWith, of, othersOwn, owner, repeats } from '../kernel/personal-data.ts';
import type * as rows from './audience-rows.ts';

export const data = {
  audienceCountRow: of(owner('owner', repeats('the number of audiences'))),
  audienceRow: of(owner('owner')),
  // Only followers are members.
  audienceMemberRow: of(owner('owner'), foundWith('edge', 'member', othersOwn)),
} satisfies DataOfRows<typeof rows>;
