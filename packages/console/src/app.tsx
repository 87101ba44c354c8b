/** Who is signed in decides what is shown: the form of a sign-in, the set-up of a second factor, or the console. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, isRefused } from './api/client.ts';
import type { MessageId } from './language/say.ts';
import { type Identity, IdentityContext } from './session/identity.tsx';
import { SecondFactor } from './session/second-factor.tsx';
import { endSession, useSession } from './session/session.ts';
import { SignIn } from './session/sign-in.tsx';
import { Shell } from './shell.tsx';
import { Failure, Loading } from './ui/status.tsx';

/** Whoever is not on the staff, or has no account, has no roles. */
const loadIdentity = async (): Promise<Identity> => {
  const staff = await api.get('/v1/staff/me').catch((error: unknown) => {
    if (isRefused(error) && (error.status === 404 || error.code === 'account_required')) return undefined;
    throw error;
  });
  const me = await api.get('/v1/me');
  return {
    accountId: me.accountId,
    username: me.username,
    roles: staff?.roles ?? [],
    signInUntil: staff?.signInUntil ?? '',
  };
};

const codeOf = (error: unknown): string => (isRefused(error) ? error.code : '');

export const App = () => {
  const session = useSession();
  const cache = useQueryClient();
  const [notice, setNotice] = useState<MessageId>();
  const [setsUp, setSetsUp] = useState(false);
  const identity = useQuery({
    queryKey: ['identity'],
    queryFn: loadIdentity,
    enabled: session !== undefined,
  });
  const code = codeOf(identity.error);
  const isOver =
    code === 'staff_sign_in_required' || (isRefused(identity.error) && identity.error.status === 401);
  useEffect(() => {
    if (!isOver) return;
    setNotice('signIn.again');
    endSession();
  }, [isOver]);
  useEffect(() => {
    if (session === undefined) cache.clear();
  }, [session, cache]);

  if (session === undefined)
    return (
      <Shell>
        <SignIn notice={notice} />
      </Shell>
    );
  if (code === 'second_factor_required' || setsUp) {
    return (
      <Shell>
        <SecondFactor
          account={identity.data?.username ?? 'staff'}
          onReady={() => {
            setNotice('factor.ready');
            setSetsUp(false);
            endSession();
          }}
        />
      </Shell>
    );
  }
  if (identity.isPending || isOver)
    return (
      <Shell>
        <Loading />
      </Shell>
    );
  if (identity.error !== null) {
    return (
      <Shell>
        <Failure error={identity.error} retry={() => void identity.refetch()} />
      </Shell>
    );
  }
  return (
    <IdentityContext value={identity.data}>
      <Shell identity={identity.data} onSetUp={() => setSetsUp(true)} />
    </IdentityContext>
  );
};
