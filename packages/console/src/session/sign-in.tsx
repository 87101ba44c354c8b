/** Signing in: address and password, then the code of the authenticator where there is one. */
import { type SignIn as Begun, isProblem } from '@suwar/client';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import type { MessageId } from '../language/say.ts';
import { useSay } from '../language/texts.ts';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';

/** What refusals of the sign-in service mean to who reads them: it says them in English alone. */
const refusals: Readonly<Record<string, MessageId>> = {
  wrong_credentials: 'signIn.wrong',
  wrong_code: 'signIn.wrongCode',
  code_expired: 'signIn.wrongCode',
  sign_in_timed_out: 'signIn.wrongCode',
  too_many_requests: 'signIn.tooMany',
};

/** A refusal of the identity service in the words of the page; others as they are. */
export const useRefusal = (): ((error: unknown) => unknown) => {
  const say = useSay();
  return (error) => {
    const id = isProblem(error) ? refusals[error.code] : undefined;
    return id === undefined ? error : new Error(say(id));
  };
};

export const CODE_LENGTH = 6;

export const SignIn = ({ notice }: { readonly notice?: MessageId | undefined }) => {
  const say = useSay();
  const told = useRefusal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<Begun>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const asksCode = begun?.state === 'secondFactor';

  /** From the beginning again, also after a wrong code. */
  const restart = () => {
    setBegun(undefined);
    setCode('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    setBusy(true);
    const step = asksCode ? begun.answer(code) : api.auth.signIn({ email, password });
    step
      .then(setBegun)
      .catch((reason: unknown) => {
        setError(told(reason));
        restart();
      })
      .finally(() => setBusy(false));
  };

  return (
    <div className="narrow card">
      <Page
        key={String(asksCode)}
        title={say(asksCode ? 'signIn.codeTitle' : 'signIn.title')}
        about={say('signIn.about')}
      >
        {notice !== undefined && !asksCode && error === undefined && (
          <p className="notice info">{say(notice)}</p>
        )}
        {error !== undefined && <Failure error={error} />}
        <form onSubmit={submit}>
          {asksCode ? (
            <TextField
              label={say('signIn.code')}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={CODE_LENGTH}
              required
            />
          ) : (
            <>
              <TextField
                label={say('signIn.email')}
                value={email}
                onChange={setEmail}
                type="email"
                autoComplete="username"
                required
              />
              <TextField
                label={say('signIn.password')}
                value={password}
                onChange={setPassword}
                type="password"
                autoComplete="current-password"
                required
              />
            </>
          )}
          <div className="row end">
            {asksCode && (
              <button type="button" onClick={restart}>
                {say('signIn.other')}
              </button>
            )}
            <button type="submit" className="primary" disabled={busy}>
              {say('signIn.next')}
            </button>
          </div>
        </form>
      </Page>
    </div>
  );
};
