/** Bugs in how sign-ins are linked and unlinked, and in what a claim tells of addresses. */
import type { Planted } from './planted.ts';

const linking = 'test/integration/identities/link-identities.test.ts';
const claiming = 'test/integration/identities/claim-by-provider.test.ts';

export const plantedInIdentities: readonly Planted[] = [
  {
    name: 'a sign-in without a time counts as fresh',
    file: 'lambdas/accounts/fresh-sign-in.ts',
    find: 'authTime !== undefined && now - authTime',
    replace: 'authTime === undefined || now - authTime',
    tests: [linking],
  },
  {
    name: 'the other sign-in may be old',
    file: 'lambdas/identities/manage-identities.ts',
    find: "  requireFreshSignIn(other, 'other', now);\n",
    replace: '',
    tests: [linking],
  },
  {
    name: 'a session that has ended is proof',
    file: 'lambdas/identities/manage-identities.ts',
    find: '  await refuseEnded(deps, other);\n',
    replace: '  void refuseEnded;\n',
    tests: [linking],
  },
  {
    name: 'an account from before identities had rows is taken over by its identity',
    file: 'lambdas/accounts/identity-store.ts',
    find: '          { check: profileRow.key({ accountId: strangerId }), condition: isNew },\n',
    replace:
      '          ...(strangerId === accountId ? [{ check: profileRow.key({ accountId }), condition: isNew }] : []),\n',
    tests: [linking],
  },
  {
    name: 'two that are unlinked at once are both gone',
    file: 'lambdas/accounts/identity-store.ts',
    find: '          { check: identityRow.key(another), condition: leadsTo(accountId) },\n',
    replace: '          { check: identityRow.key(another), condition: always },\n',
    tests: [linking],
  },
  {
    name: 'a sign-in that is unlinked stays signed in',
    file: 'lambdas/identities/manage-identities.ts',
    find: 'deps.endings.endAll(accountId, { of: { issuer, subject } }, now)',
    replace: 'Promise.resolve(void { issuer, subject })',
    tests: [linking],
  },
  {
    name: 'the younger account is told of the older one',
    file: 'lambdas/accounts/identity-store.ts',
    find: 'Date.parse(claimedAt) > Date.parse(linkedAt)',
    replace: 'Date.parse(claimedAt) !== Date.parse(linkedAt)',
    tests: [claiming],
  },
  {
    name: 'an address that nobody verified counts',
    file: 'lambdas/accounts/verified-address.ts',
    find: " || said.get('email_verified') !== 'true'",
    replace: '',
    tests: [claiming],
  },
  {
    name: 'an address of Apple’s relay counts',
    file: 'lambdas/accounts/verified-address.ts',
    find: 'address.endsWith(RELAY) ? undefined : address',
    replace: 'address === RELAY ? undefined : address',
    tests: [claiming],
  },
  {
    name: 'who comes by a provider gets a second account without a word',
    file: 'lambdas/accounts/claim-account.ts',
    find: 'isFirst && isNew !== true && isOfProvider(provider)',
    replace: 'isFirst && isNew === false && isOfProvider(provider)',
    tests: [claiming],
  },
];
