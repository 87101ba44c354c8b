/** How the account of whoever is signed in stands, as apps show it to them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, type Decision } from '../api/client.ts';
import { timestamp } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { DecisionCard } from '../review/decision-card.tsx';
import { statusTones } from '../review/item-subject.tsx';
import { TextField } from '../ui/fields.tsx';
import { Badge, Facts, Page, Section } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { At } from '../ui/time.tsx';

const Appeal = ({ decision }: { readonly decision: Decision }) => {
  const say = useSay();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const appealing = useMutation({
    mutationFn: () =>
      api.post('/v1/me/decisions/{decisionId}/appeal', {
        path: { decisionId: decision.decisionId },
        body: { text },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['standing'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appealing.mutate();
  };
  return (
    <>
      <h3>{say('standing.redress')}</h3>
      <ul>
        {decision.redress.map(({ kind, text: how }) => (
          <li key={kind}>{how}</li>
        ))}
      </ul>
      {decision.canAppeal && (
        <form onSubmit={submit}>
          <p className="muted">
            {say('decision.appealUntil')} <At at={decision.appealUntil} />
          </p>
          <TextField label={say('standing.appealText')} value={text} onChange={setText} lines={3} required />
          {appealing.error !== null && <Failure error={appealing.error} />}
          <div className="row end">
            <button type="submit" disabled={appealing.isPending}>
              {say('standing.appeal')}
            </button>
          </div>
        </form>
      )}
    </>
  );
};

export const StandingPage = () => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['standing', language],
    queryFn: () => api.get('/v1/me/standing'),
    placeholderData: keepPreviousData,
  });
  const standing = query.data;
  return (
    <Page title={say('page.standing')} about={say('standing.about')}>
      {query.isPending && <Loading />}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      {standing !== undefined && (
        <>
          <Section title={say('support.status')}>
            <Facts
              facts={[
                [
                  say('support.status'),
                  <Badge key="status" tone={statusTones[standing.status] ?? 'plain'}>
                    {names('status', standing.status)}
                  </Badge>,
                ],
                [
                  say('standing.strikes'),
                  standing.strikes
                    .map(({ until }) => say('standing.until', { when: timestamp(language, until) }))
                    .join(' · ') || say('app.none'),
                ],
                [
                  say('standing.limits'),
                  standing.limits
                    .map(({ kind, endsAt }) =>
                      endsAt === null
                        ? names('action', kind)
                        : `${names('action', kind)} ${say('standing.until', { when: timestamp(language, endsAt) })}`,
                    )
                    .join(' · ') || say('app.none'),
                ],
              ]}
            />
          </Section>
          <Section title={say('standing.decisions')}>
            {standing.items.length === 0 && <p className="muted">{say('standing.good')}</p>}
            {standing.items.map((decision) => (
              <DecisionCard key={decision.decisionId} decision={decision}>
                <Appeal decision={decision} />
              </DecisionCard>
            ))}
          </Section>
        </>
      )}
    </Page>
  );
};
