import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { PeoplePage, PeoplePart } from '../graph/list-people.ts';
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { AudienceStore } from './audience-store.ts';
import type { MemberStore } from './member-store.ts';

export interface ListMembersDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'toward'>;
  readonly audiences: Pick<AudienceStore, 'exists'>;
  readonly members: Pick<MemberStore, 'page'>;
}

export interface MembersRequest extends PeoplePart {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
}

/** A page of an audience's members: those whose edges have it now, so that nobody is listed a moment after a block. */
export const listMembers = async (
  { accounts, edges, audiences, members }: ListMembersDeps,
  { owner, audienceId, limit, after }: MembersRequest,
): Promise<PeoplePage> => {
  if (!(await audiences.exists(owner, audienceId))) throw notFound();
  const { items, next } = await fillPage<Account, AccountId>({
    limit,
    from: after,
    read: async (most, from) => {
      const page = await members.page({ owner, audienceId }, { limit: most, after: from, consistent: true });
      const [found, known] = await Promise.all([
        accounts.many(page.accountIds),
        edges.toward(owner, page.accountIds),
      ]);
      const items = page.accountIds
        .filter((accountId) => known.get(accountId)?.audiences?.includes(audienceId))
        .map((accountId) => found.get(accountId))
        .filter((person) => person !== undefined);
      return { items, ...(page.next !== undefined && { next: page.next }) };
    },
    isShown: isVisible,
    positionOf: ({ accountId }) => accountId,
    bytesOf: () => 0,
  });
  return { people: items, ...(next !== undefined && { next }) };
};
