/** What people said of the subject: reports, and notices by people without an account. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type ItemDetail } from '../api/client.ts';
import { timestamp } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { useHasRole } from '../session/identity.tsx';
import { useConfig } from '../session/use-config.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Badge, Section } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';
import { AccountRef, Ago } from '../ui/time.tsx';
import { reasonTitle } from './reasons.ts';

const USUAL_MUTE_DAYS = '30';

const Mute = ({ accountId }: { readonly accountId: string }) => {
  const say = useSay();
  const language = useLanguage();
  const maxDays = useConfig().limit('muteMaxDays');
  const [asks, setAsks] = useState(false);
  const [days, setDays] = useState(USUAL_MUTE_DAYS);
  const on = { path: { accountId } };
  const mute = useMutation({
    mutationFn: (to: number | undefined) =>
      to === undefined
        ? api.delete('/v1/staff/reporters/{accountId}/mute', on)
        : api.put('/v1/staff/reporters/{accountId}/mute', { ...on, body: { days: to } }),
    onSuccess: () => setAsks(false),
  });
  const until = mute.data?.mutedUntil ?? null;
  if (until !== null) {
    return (
      <>
        <span className="muted">{say('item.muted', { when: timestamp(language, until) })}</span>{' '}
        <button type="button" className="quiet" onClick={() => mute.mutate(undefined)}>
          {say('item.unmute')}
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => setAsks(true)}>
        {say('item.mute')}
      </button>
      {asks && (
        <Dialog title={say('item.mute')} onClose={() => setAsks(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              mute.mutate(Number(days));
            }}
          >
            <TextField
              label={say('item.muteDays')}
              type="number"
              min={1}
              {...(Number.isFinite(maxDays) && { max: maxDays })}
              value={days}
              onChange={setDays}
              required
            />
            {mute.error !== null && <Failure error={mute.error} />}
            <div className="row end">
              <button type="button" onClick={() => setAsks(false)}>
                {say('app.cancel')}
              </button>
              <button type="submit" className="primary" disabled={mute.isPending}>
                {say('item.mute')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
};

/** What the subject was when it was reported, where that is not what it is now. */
const Was = ({
  was,
  content,
}: {
  readonly was: ItemDetail['recentReports'][number]['was'];
  readonly content: ItemDetail['content'];
}) => {
  const say = useSay();
  const texts = [was.name !== content?.name && was.name, was.text !== content?.text && was.text];
  const changed = texts.filter((text) => text !== false && text !== undefined && text !== '');
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>{say('item.changed')}</summary>
      <p className="said" dir="auto">
        {changed.join('\n')}
      </p>
    </details>
  );
};

export const Reports = ({ item }: { readonly item: ItemDetail }) => {
  const say = useSay();
  const language = useLanguage();
  const canReview = useHasRole()('reviewer', 'senior');
  if (item.recentReports.length === 0) return null;
  return (
    <Section title={say('item.reports', { count: item.reports })}>
      <ul className="bare rows">
        {item.recentReports.map((report) => (
          <li key={report.reportId}>
            <p>
              <strong>{reasonTitle(language, report.reason)}</strong>{' '}
              <span className="muted">
                <Ago at={report.at} />
              </span>
            </p>
            {report.text !== undefined && (
              <p className="said" dir="auto">
                {report.text}
              </p>
            )}
            <Was was={report.was} content={item.content} />
            <p className="small">
              {say('item.reporter')}: <AccountRef id={report.accountId} />{' '}
              {report.trusted && <Badge tone="good">{say('item.trusted')}</Badge>}{' '}
              {canReview && <Mute accountId={report.accountId} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const Notices = ({ notices }: { readonly notices: ItemDetail['notices'] }) => {
  const say = useSay();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <Section title={say('item.notices', { count: notices.length })}>
      <ul className="bare rows">
        {notices.map(({ noticeId, reason, at, explanation, name, email }) => (
          <li key={noticeId}>
            <p>
              <strong>{reasonTitle(language, reason)}</strong>{' '}
              <span className="muted">
                <Ago at={at} />
              </span>
            </p>
            <p className="said" dir="auto">
              {explanation}
            </p>
            <p className="small">
              {say('item.from')}: <bdi>{name ?? say('item.anonymous')}</bdi>
              {email !== undefined && (
                <>
                  {' · '}
                  <bdi>{email}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
