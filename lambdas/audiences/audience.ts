/** A named list of an account's followers that posts can be limited to, as its AUDIENCE row holds it. */
import * as z from 'zod/mini';
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row } from '../platform/table.ts';

const StoredAudience = z.object({
  name: z.string(),
  /** How many rows of members there are, changed with them in one transaction. */
  members: z.int().check(z.minimum(0)),
});

export interface Audience extends z.infer<typeof StoredAudience> {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
}

/** An audience from its row. */
export const audienceOf = (row: Row): Audience => {
  const ids = idsOf.audience({ pk: String(row['pk']), sk: String(row['sk']) });
  if (ids === undefined) throw new Error(`The row ${String(row['pk'])} ${String(row['sk'])} is no audience`);
  return { ...ids, ...parseRow(StoredAudience, row) };
};

/** Somebody's place in an audience, whether taken or not. */
export interface Membership {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
  readonly member: AccountId;
}
