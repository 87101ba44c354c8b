/** Lists, links and unlinks the ways to sign in to an account. */
import { requireFreshSignIn } from '../accounts/fresh-sign-in.ts';
import type { SignIn } from '../accounts/identity.ts';
import type { IdentityStore, LinkedIdentity } from '../accounts/identity-store.ts';
import { identityIdOf, isMadeOf } from '../accounts/identity-store.ts';
import type { SignInWays } from '../accounts/sign-in-provider.ts';
import { providerOf } from '../accounts/sign-in-provider.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import type { EndingStore } from '../sessions/ending-store.ts';
import { beginsAgain, isEndedFor, sessionIdOf } from '../sessions/session.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { IdentityList, IdentityView } from './identity-contract.ts';

export interface IdentityDeps {
  readonly identities: Pick<IdentityStore, 'list' | 'link' | 'linkMore' | 'unlink' | 'addressWasUsedAgain'>;
  readonly sessions: Pick<SessionStore, 'find'>;
  readonly endings: Pick<EndingStore, 'endAll'>;
  readonly ways: SignInWays;
}

/** An account, and the sign-in that speaks for it. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly signIn: SignIn;
}

const present = (
  { accountId: _, signIn }: SignedIn,
  ways: SignInWays,
  linked: LinkedIdentity,
): IdentityView => {
  const current = identityIdOf(linked) === identityIdOf(signIn);
  return {
    identityId: identityIdOf(linked),
    provider: linked.provider ?? (current ? providerOf(signIn, ways) : undefined) ?? null,
    linkedAt: linked.linkedAt,
    current,
  };
};

/** All identities of an account. One from before identities had rows gets that of its own, of `now` in milliseconds. */
const linkedTo = async (
  { identities, ways }: IdentityDeps,
  { accountId, signIn }: SignedIn,
  now: number,
): Promise<readonly LinkedIdentity[]> => {
  const linked = await identities.list(accountId);
  if (linked.length > 0 || !isMadeOf(signIn, accountId)) return linked;
  const { issuer, subject } = signIn;
  await identities.link({ issuer, subject, provider: providerOf(signIn, ways) }, accountId, now);
  return identities.list(accountId);
};

/** The identities of an account, oldest first. `now` in milliseconds. */
export const listIdentities = async (
  deps: IdentityDeps,
  who: SignedIn,
  now: number,
): Promise<IdentityList> => {
  const linked = await linkedTo(deps, who, now);
  return {
    items: linked.map((each) => present(who, deps.ways, each)),
    addressUsedAgain: await deps.identities.addressWasUsedAgain(who.accountId, linked),
  };
};

const changedMeanwhile = () =>
  problem('conflict', {
    en: 'Your sign-in was unlinked from the account meanwhile; sign in with another one',
    ar: 'فُصلت طريقة دخولك عن الحساب في هذه الأثناء؛ سجّل الدخول بطريقة أخرى',
  });

/** A token may outlive its session, which an identity has that led to an account before. */
const refuseEnded = async ({ sessions }: IdentityDeps, other: SignIn): Promise<void> => {
  const session = await sessions.find(sessionIdOf(other), { consistent: true });
  if (session === undefined || !isEndedFor(session, other)) return;
  if (session.endedAt !== undefined && beginsAgain(other, session.endedAt)) return;
  throw invalid('body.accessToken', {
    en: 'The session of the other sign-in has ended; sign in there again',
    ar: 'انتهت جلسة تسجيل الدخول الآخر؛ سجّل الدخول به من جديد',
  });
};

/**
 * Lets another identity lead to the account too. Throws `fresh_sign_in_required` unless both were signed in just now, `identity_in_use` for one
 * that has an account, `limit_reached`. `now` in milliseconds.
 */
export const linkIdentity = async (
  deps: IdentityDeps,
  who: SignedIn,
  other: SignIn,
  now: number,
): Promise<IdentityView> => {
  requireFreshSignIn(who.signIn, 'own', now);
  requireFreshSignIn(other, 'other', now);
  await refuseEnded(deps, other);
  const { accountId, signIn } = who;
  const linked = await linkedTo(deps, who, now);
  const id = identityIdOf(other);
  const already = linked.find((each) => identityIdOf(each) === id);
  if (already !== undefined) return present(who, deps.ways, already);
  if (linked.length >= limits.identities) {
    throw problem('limit_reached', {
      en: `An account can have ${limits.identities} sign-ins; unlink one first`,
      ar: `يمكن ربط ${limits.identities} طرق دخول بالحساب؛ افصل واحدة منها أولًا`,
    });
  }
  const { issuer, subject } = other;
  const provider = providerOf(other, deps.ways);
  const outcome = await deps.identities.linkMore(
    { issuer, subject, provider },
    { by: signIn, accountId },
    now,
  );
  switch (outcome) {
    case 'linked':
      return present(who, deps.ways, { issuer, subject, provider, linkedAt: new Date(now).toISOString() });
    case 'unlinked_meanwhile':
      throw changedMeanwhile();
    case 'in_use': {
      // The same request may have come twice at once.
      const mine = (await deps.identities.list(accountId)).find((each) => identityIdOf(each) === id);
      if (mine === undefined) throw problem('identity_in_use');
      return present(who, deps.ways, mine);
    }
  }
};

/**
 * Lets an identity lead to the account no more, and ends its sessions. Throws `not_found` for what is none of the account's, `last_identity`, `conflict` for the one that an
 * account from before identities had rows was made of, and `fresh_sign_in_required`. `now` in milliseconds.
 */
export const unlinkIdentity = async (
  deps: IdentityDeps,
  who: SignedIn,
  identityId: string,
  now: number,
): Promise<void> => {
  const { accountId } = who;
  // Each turn begins with the identities as they are: others may link and unlink meanwhile.
  for (let turn = 0; turn <= limits.identities; turn += 1) {
    const linked = await linkedTo(deps, who, now);
    const gone = linked.find((each) => identityIdOf(each) === identityId);
    if (gone === undefined) throw notFound();
    const another = linked.find((each) => each !== gone);
    if (another === undefined) throw problem('last_identity');
    if (isMadeOf(gone, accountId)) {
      throw problem('conflict', {
        en: 'The account was made of this sign-in and cannot be parted from it',
        ar: 'أُنشئ الحساب بطريقة الدخول هذه ولا يمكن فصلها عنه',
      });
    }
    requireFreshSignIn(who.signIn, 'own', now);
    // Before, so that none goes on if all ends here; after, for one that began meanwhile.
    const { issuer, subject } = gone;
    const endSessions = () => deps.endings.endAll(accountId, { of: { issuer, subject } }, now);
    await endSessions();
    if (await deps.identities.unlink(gone, another, accountId)) return endSessions();
  }
  throw problem('conflict');
};
