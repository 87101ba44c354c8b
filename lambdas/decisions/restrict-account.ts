/**
 * The writes by which decisions restrict accounts and empty profiles, and those that take it back. For the decision writer alone: nothing else may write
 * these attributes.
 */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { DecisionId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import type { Row, Write } from '../platform/table.ts';
import type { Action, ProfileField } from './action.ts';
import type { Former } from './decision.ts';
import { shownAgain, withheldBy } from './restrict-places.ts';

/** Changes an account that still is as it was read, in its profile and in its status. */
const accountUpdate = ({ accountId, version, status }: Account, fields: Row): Write => ({
  update: profileRow.key({ accountId }),
  change: changeTo(fields),
  condition: {
    expression: 'version = :readVersion AND #readStatus = :readStatus',
    names: { '#readStatus': 'status' },
    values: { ':readVersion': version, ':readStatus': status },
  },
});

const formerOf = (account: Account, field: ProfileField): Former => {
  switch (field) {
    case 'displayName':
      return { text: account.displayName };
    case 'bio':
      return { text: account.bio };
    case 'links':
      return { links: account.links };
    case 'avatar':
      return { ...(account.avatar && { avatar: account.avatar }) };
  }
};

const isEmpty = ({ text, links, avatar }: Former): boolean =>
  (text === undefined || text === '') && (links === undefined || links.length === 0) && avatar === undefined;

const emptied = (field: ProfileField): Row =>
  ({
    displayName: { displayName: '' },
    bio: { bio: '' },
    links: { links: [] },
    avatar: { avatar: undefined },
  })[field];

/** Closes or suspends; one that is suspended is only closed. */
const stopAccount = (
  account: Account,
  decisionId: DecisionId,
  to: 'suspended' | 'terminated',
): readonly Write[] | undefined => {
  const { status, suspension } = account;
  if (status === 'erasing' || status === 'terminated' || status === to) return undefined;
  const was = status === 'suspended' ? (suspension?.was ?? 'active') : status;
  const over = status === 'suspended' ? suspension?.decisionId : undefined;
  return [
    accountUpdate(account, {
      status: to,
      suspension: { decisionId, was, ...(over !== undefined && { over }) },
      version: account.version + 1,
    }),
  ];
};

/** What an action does to an account, with what it takes to undo it; undefined where it cannot be done. */
export const restrictAccount = (
  account: Account,
  decisionId: DecisionId,
  action: Action,
): { readonly writes: readonly Write[]; readonly former?: Former } | undefined => {
  if (account.status === 'erasing') return undefined;
  const version = account.version + 1;
  switch (action.kind) {
    case 'clear': {
      const former = formerOf(account, action.field);
      if (isEmpty(former)) return undefined;
      return { writes: [accountUpdate(account, { ...emptied(action.field), version })], former };
    }
    case 'limit_reach':
      return account.reachLimitedBy === undefined
        ? { writes: [accountUpdate(account, { reachLimitedBy: decisionId, version })] }
        : undefined;
    case 'limit_interactions':
      return account.interactionsLimited === undefined
        ? {
            writes: [
              accountUpdate(account, {
                interactionsLimited: { decisionId, until: action.endsAt },
                version,
              }),
            ],
          }
        : undefined;
    case 'withhold': {
      const fields = withheldBy(account, decisionId, action);
      return fields && { writes: [accountUpdate(account, { ...fields, version })] };
    }
    case 'warn':
      return { writes: [accountUpdate(account, { version })] };
    case 'suspend': {
      const writes = stopAccount(account, decisionId, 'suspended');
      return writes && { writes };
    }
    case 'terminate': {
      const writes = stopAccount(account, decisionId, 'terminated');
      return writes && { writes };
    }
    default:
      return undefined;
  }
};

/** What was emptied, where it is empty still. */
const refilled = (account: Account, field: ProfileField, former: Former): Row | undefined => {
  if (!isEmpty(formerOf(account, field))) return undefined;
  switch (field) {
    case 'displayName':
      return { displayName: former.text ?? '' };
    case 'bio':
      return { bio: former.text ?? '' };
    case 'links':
      return { links: former.links ?? [] };
    case 'avatar':
      return { avatar: former.avatar };
  }
};

/**
 * The writes that take back what a decision did to an account; none where nothing of it is left. `isOverInForce`: whether the suspension goes on that a
 * closure replaced.
 */
export const unrestrictAccount = (
  account: Account,
  decisionId: DecisionId,
  action: Action,
  { former = {}, isOverInForce }: { readonly former?: Former | undefined; readonly isOverInForce: boolean },
): readonly Write[] => {
  if (account.status === 'erasing') return [];
  const version = account.version + 1;
  const { suspension } = account;
  if (action.kind === 'clear') {
    const fields = refilled(account, action.field, former);
    return fields === undefined ? [] : [accountUpdate(account, { ...fields, version })];
  }
  const fields = shownAgain(account, decisionId);
  if (fields !== undefined) return [accountUpdate(account, { ...fields, version })];
  if (account.reachLimitedBy === decisionId) {
    return [accountUpdate(account, { reachLimitedBy: undefined, version })];
  }
  if (account.interactionsLimited?.decisionId === decisionId) {
    return [accountUpdate(account, { interactionsLimited: undefined, version })];
  }
  if (suspension?.decisionId !== decisionId) return [];
  const { was, over } = suspension;
  return over !== undefined && isOverInForce
    ? [accountUpdate(account, { status: 'suspended', suspension: { decisionId: over, was }, version })]
    : [accountUpdate(account, { status: was, suspension: undefined, version })];
};
