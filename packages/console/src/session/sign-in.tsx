/** Signing in: address and password, then the code of the authenticator where there is one. */
import { type FormEvent, useRef, useState } from 'react';
import { IdentityRefused, makeIdentity } from '../../../../lib/raw-client/identity.ts';
import type { MessageId } from '../language/say.ts';
import { useSay } from '../language/texts.ts';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';
import { loadConfig } from './config.ts';
import { beginSession } from './session.ts';

/** What Cognito's refusals mean to who reads them. */
const refusals: Readonly<Record<string, MessageId>> = {
  NotAuthorizedException: 'signIn.wrong',
  UserNotFoundException: 'signIn.wrong',
  CodeMismatchException: 'signIn.wrongCode',
  ExpiredCodeException: 'signIn.wrongCode',
  EnableSoftwareTokenMFAException: 'signIn.wrongCode',
  TooManyRequestsException: 'signIn.tooMany',
  LimitExceededException: 'signIn.tooMany',
};

/** A refusal of the identity service in the words of the page; others as they are. */
export const useRefusal = (): ((error: unknown) => unknown) => {
  const say = useSay();
  return (error) => {
    const id = error instanceof IdentityRefused ? refusals[error.code] : undefined;
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
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const sendCode = useRef<(code: string) => void>(undefined);

  const begin = async (): Promise<void> => {
    const { identity } = await loadConfig();
    const askCode = (): Promise<string> =>
      new Promise((resolve) => {
        sendCode.current = resolve;
        setAsksCode(true);
        setBusy(false);
      });
    beginSession(await makeIdentity(identity).signIn(email, password, askCode));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    setBusy(true);
    if (asksCode) return sendCode.current?.(code);
    begin().catch((reason: unknown) => {
      setError(told(reason));
      setAsksCode(false);
      setCode('');
      setBusy(false);
    });
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
              <button
                type="button"
                onClick={() => {
                  setAsksCode(false);
                  setCode('');
                }}
              >
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
