/** Setting up a second factor: a key for an authenticator, and its first code. */
import type { SecondFactorSetUp } from '@suwar/client';
import { type FormEvent, useState } from 'react';
import { encode } from 'uqr';
import { api } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';
import { endSession } from './session.ts';
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

export const SecondFactor = ({
  account,
  onReady,
}: {
  readonly account: string;
  readonly onReady: () => void;
}) => {
  const say = useSay();
  const told = useRefusal();
  const [setUp, setSetUp] = useState<SecondFactorSetUp>();
  const secret = setUp?.secret;
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
  const begin = () => attempt(async () => setSetUp(await api.auth.setUpSecondFactor()));
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    attempt(async () => {
      await setUp?.confirm(code);
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
