/** Bugs in how sessions begin and end, and in what a deactivated account may call. */
import type { Planted } from './planted.ts';

const ending = 'test/integration/sessions/ending.test.ts';
const recognizing = 'test/integration/sessions/recognize.test.ts';

export const plantedInSessions: readonly Planted[] = [
  {
    name: 'a session begins though its identity was signed out meanwhile',
    file: 'lambdas/sessions/session-store.ts',
    find: 'attribute_not_exists(signedOutBefore) OR signedOutBefore <= :at',
    replace: 'attribute_exists(accountId) OR signedOutBefore <= :at',
    tests: [ending],
  },
  {
    name: 'a sign-in that nobody has seen survives signing out everywhere',
    file: 'lambdas/sessions/ending-store.ts',
    find: 'await signOut(accountId, ending, now);',
    replace: 'void signOut;',
    tests: [ending],
  },
  {
    name: 'containers are not told of an ending',
    file: 'lambdas/sessions/ending-store.ts',
    find: 'ADD sessionsEpoch :one',
    replace: 'ADD otherEpoch :one',
    tests: [ending],
  },
  {
    name: 'anybody ends a session by its id',
    file: 'lambdas/sessions/ending-store.ts',
    find: 'accountId = :account AND attribute_not_exists(endedAt)',
    replace: '(accountId = :account OR attribute_exists(pk)) AND attribute_not_exists(endedAt)',
    tests: [ending],
  },
  {
    name: 'a session forgets that its account is deactivated',
    file: 'lambdas/sessions/session-store.ts',
    find: '...(!statusRules[status].reads && { status }),',
    replace: '...(statusRules[status].reads && { status }),',
    tests: [recognizing],
  },
  {
    name: 'a deactivated account may call every route',
    file: 'lambdas/kernel/account-status.ts',
    find: 'deactivated: spec.deactivatedMay,',
    replace: 'deactivated: spec.path,',
    tests: [recognizing],
  },
];
