/** Moments, ids and names as pages show them. */
import { useSyncExternalStore } from 'react';
import { fromNow, timestamp } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { useIdentity } from '../session/identity.tsx';

const MINUTE_MS = 60_000;

const everyMinute = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, MINUTE_MS);
  return () => clearInterval(timer);
};
const minute = (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

/** How far a moment is from now; the moment itself as a title. */
export const Ago = ({ at }: { readonly at: string }) => {
  const language = useLanguage();
  const now = useSyncExternalStore(everyMinute, minute);
  return (
    <time dateTime={at} title={timestamp(language, at)}>
      {fromNow(language, at, now)}
    </time>
  );
};

export const At = ({ at }: { readonly at: string }) => (
  <time dateTime={at}>{timestamp(useLanguage(), at)}</time>
);

/** An account by its id: nobody's name is told where only ids are. */
export const AccountRef = ({ id }: { readonly id: string | null | undefined }) => {
  const say = useSay();
  const me = useIdentity()?.accountId;
  if (id === null || id === undefined) return <span className="muted">{say('app.gone')}</span>;
  if (id === me) return <span>{say('app.you')}</span>;
  return (
    <bdi className="id" title={id}>
      {id}
    </bdi>
  );
};
