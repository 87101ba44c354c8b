/** Audiences in the table: each account has at most {@link limits.audiences}, held exactly by a count that changes with them. */
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { changeTo } from '../platform/change-to.ts';
import { orRefusal, unlessChanged } from '../platform/condition.ts';
import type { Table } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import type { Audience } from './audience.ts';
import { audienceCountRow, audienceRow } from './audience-rows.ts';

export interface AudiencePage {
  readonly audiences: readonly Audience[];
  /** Behind which the list goes on, undefined at its end. */
  readonly next?: AudienceId;
}

export type AudienceStore = ReturnType<typeof makeAudienceStore>;

export const makeAudienceStore = (table: Table) => {
  const get = async (owner: AccountId, audienceId: AudienceId): Promise<Audience | undefined> => {
    const row = await table.get(audienceRow.key({ owner, audienceId }), { consistent: true });
    return row && audienceRow.parse(row);
  };

  return {
    get,

    /** Whether the owner has an audience. Strongly consistent: one read unit. */
    exists: async (owner: AccountId, audienceId: AudienceId): Promise<boolean> =>
      (await get(owner, audienceId)) !== undefined,

    /** Makes an audience; one that has this id already is answered as it is. Undefined when the owner has as many as there may be. */
    create: async (owner: AccountId, audienceId: AudienceId, name: string): Promise<Audience | undefined> => {
      const audience = { name, members: 0 };
      const refused = await orRefusal(
        table.transact([
          { put: { ...audienceRow.key({ owner, audienceId }), ...audience }, condition: isNew },
          {
            update: audienceCountRow.key({ owner }),
            change: { expression: 'ADD audiences :one', values: { ':one': 1 } },
            condition: {
              expression: 'attribute_not_exists(audiences) OR audiences < :most',
              values: { ':most': limits.audiences },
            },
          },
        ]),
      );
      if (!(refused instanceof ConditionFailed)) return { owner, audienceId, ...audience };
      return refused.position === 0 && refused.row !== undefined ? audienceRow.parse(refused.row) : undefined;
    },

    /** A page of an owner's audiences, oldest first. */
    page: async (
      owner: AccountId,
      options: { readonly limit: number; readonly after?: AudienceId | undefined },
    ): Promise<AudiencePage> => {
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': audienceRow.partition({ owner }), ':prefix': audienceRow.sortPrefix },
        },
        limit: options.limit,
        ...(options.after !== undefined && {
          after: { ...audienceRow.key({ owner, audienceId: options.after }) },
        }),
      });
      const audiences = rows.map(audienceRow.parse);
      const last = audiences.at(-1);
      return { audiences, ...(next && last && { next: last.audienceId }) };
    },

    /** Gives an audience another name; undefined when the owner has no such audience. */
    rename: async (owner: AccountId, audienceId: AudienceId, name: string): Promise<Audience | undefined> => {
      const row = await unlessChanged(
        table.update(audienceRow.key({ owner, audienceId }), changeTo({ name }), exists),
      );
      return row && audienceRow.parse(row);
    },

    /** Removes an audience, not yet its members; answers whether there was one. */
    remove: async (owner: AccountId, audienceId: AudienceId): Promise<boolean> => {
      const refused = await orRefusal(
        table.transact([
          { delete: audienceRow.key({ owner, audienceId }), condition: exists },
          {
            update: audienceCountRow.key({ owner }),
            change: { expression: 'ADD audiences :less', values: { ':less': -1 } },
            condition: { expression: 'audiences > :none', values: { ':none': 0 } },
          },
        ]),
      );
      if (!(refused instanceof ConditionFailed)) return true;
      if (refused.position === 0) return false;
      throw refused;
    },
  };
};
