import { isVisible } from '../accounts/account.ts';
import type { PeoplePage, PeoplePart } from '../graph/list-people.ts';
import type { LoadPeopleDeps, Person } from '../graph/load-people.ts';
import { loadPeople } from '../graph/load-people.ts';
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { AudienceStore } from './audience-store.ts';
import type { MemberStore } from './member-store.ts';

export interface ListMembersDeps extends LoadPeopleDeps {
  readonly audiences: Pick<AudienceStore, 'exists'>;
  readonly members: Pick<MemberStore, 'page'>;
}

export interface MembersRequest extends PeoplePart<AccountId> {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
}

/** A page of an audience's members: those whose edges have it now, so that nobody is listed a moment after a block. */
export const listMembers = async (
  deps: ListMembersDeps,
  { owner, audienceId, limit, from: start }: MembersRequest,
): Promise<PeoplePage<AccountId>> => {
  const { audiences, members } = deps;
  if (!(await audiences.exists(owner, audienceId))) throw notFound();
  const { items, next } = await fillPage<Person, AccountId>({
    limit,
    from: start,
    read: async (most, from) => {
      const page = await members.page({ owner, audienceId }, { limit: most, after: from, consistent: true });
      const people = await loadPeople(deps, owner, page.accountIds);
      return { items: people, ...(page.next !== undefined && { next: page.next }) };
    },
    isShown: ({ account, between }) =>
      isVisible(account) && (between?.reverse?.audiences?.includes(audienceId) ?? false),
    positionOf: ({ account }) => account.accountId,
    bytesOf: () => 0,
  });
  return { people: items, ...(next !== undefined && { next }) };
};
