/** Setting up a second factor: a key for an authenticator, and its first code. */
import { type FormEvent, useState } from 'react';
import { encode } from 'uqr';
import { makeIdentity } from '../../../../lib/raw-client/identity.ts';
import { useSay } from '../language/texts.ts';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';
import { loadConfig } from './config.ts';
import { endSession, freshAccessToken } from './session.ts';
import { CODE_LENGTH, useRefusal } from './sign-in.tsx';

const issuer = 'Suwar';

/** The address by which authenticators take a key (Key Uri Format). */
export const keyAddressOf = (secret: string, account: string): string =>
  `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secret}&issuer=${issuer}`;

const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};

const tokenNow = async (): Promise<string> => {
  const token = await freshAccessToken();
  if (token === undefined) throw new Error('The session has ended');
  return token;
};

export const SecondFactor = ({
  account,
  onReady,
}: {
  readonly account: string;
  readonly onReady: () => void;
}) => {
  const say = useSay();
  const told = useRefusal();
  const [secret, setSecret] = useState<string>();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const attempt = (work: () => Promise<void>): void => {
    setBusy(true);
    setError(undefined);
    work()
      .catch((reason: unknown) => setError(told(reason)))
      .finally(() => setBusy(false));
  };
  const begin = () =>
    attempt(async () => {
      const { identity } = await loadConfig();
      setSecret(await makeIdentity(identity).beginSecondFactor(await tokenNow()));
    });
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    attempt(async () => {
      const { identity } = await loadConfig();
      await makeIdentity(identity).confirmSecondFactor(await tokenNow(), code);
      onReady();
    });
  };

  return (
    <div className="narrow card">
      <Page title={say('factor.title')} about={say(secret === undefined ? 'factor.needed' : 'factor.about')}>
        {error !== undefined && <Failure error={error} />}
        {secret === undefined ? (
          <div className="row end">
            <button type="button" onClick={endSession}>
              {say('signIn.title')}
            </button>
            <button type="button" className="primary" disabled={busy} onClick={begin}>
              {say('factor.begin')}
            </button>
          </div>
        ) : (
          <form onSubmit={confirm}>
            <QrCode text={keyAddressOf(secret, account)} label={say('factor.picture')} />
            <p>
              {say('factor.key')}: <bdi className="id">{secret.match(/.{1,4}/g)?.join(' ')}</bdi>
            </p>
            <TextField
              label={say('signIn.code')}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={CODE_LENGTH}
              required
            />
            <div className="row end">
              <button type="submit" className="primary" disabled={busy}>
                {say('factor.confirm')}
              </button>
            </div>
          </form>
        )}
      </Page>
    </div>
  );
};
