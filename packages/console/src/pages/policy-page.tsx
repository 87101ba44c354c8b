/** Lists of known pictures, and how the policy that is tried differs from the one in force. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.ts';
import { dayOf, numeral } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { ruleTitle } from '../review/rule-title.ts';
import { useHasRole } from '../session/identity.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { At } from '../ui/time.tsx';
import { DescribeList, SendHashes } from './hash-list-forms.tsx';

const Lists = ({ lists }: { readonly lists: Schemas['HashLists']['lists'] }) => {
  const say = useSay();
  const language = useLanguage();
  if (lists.length === 0) return <p className="muted">{say('policy.noLists')}</p>;
  return (
    <Table
      label={say('policy.lists')}
      columns={[
        say('policy.list'),
        say('policy.kind'),
        say('policy.rule'),
        say('policy.source'),
        say('policy.entries'),
        say('policy.changed'),
      ]}
      rows={lists.map(({ listId, kind, rule, source, entries, changedAt }) => ({
        key: listId,
        cells: [
          <bdi key="list">{listId}</bdi>,
          <bdi key="kind">{kind}</bdi>,
          ruleTitle(language, rule),
          <bdi key="source">{source}</bdi>,
          numeral(language, entries),
          <At key="at" at={changedAt} />,
        ],
      }))}
    />
  );
};

const Cleared = ({ cleared }: { readonly cleared: Schemas['HashLists']['cleared'] }) => {
  const say = useSay();
  const cache = useQueryClient();
  const mayKeep = useHasRole()('administrator', 'senior');
  const again = useMutation({
    mutationFn: ({ kind, hash }: Schemas['ClearedHash']) =>
      api.delete('/v1/staff/cleared-hashes/{kind}/{hash}', { path: { kind, hash } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['hash-lists'] }),
  });
  if (cleared.length === 0) return <p className="muted">{say('policy.noneCleared')}</p>;
  return (
    <>
      {again.error !== null && <Failure error={again.error} />}
      <ul className="bare rows">
        {cleared.map((one) => (
          <li key={`${one.kind} ${one.hash}`}>
            <bdi className="id">{one.hash}</bdi> · <bdi>{one.reason}</bdi> · <At at={one.clearedAt} />{' '}
            {mayKeep && (
              <button type="button" className="quiet" onClick={() => again.mutate(one)}>
                {say('policy.countAgain')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Shadow = () => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['shadow'],
    queryFn: () => api.get('/v1/staff/policy/shadow'),
  });
  if (query.isPending) return <Loading />;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const { policy, candidate, days } = query.data;
  if (candidate === null) return <p className="muted">{say('policy.shadowNone', { policy })}</p>;
  return (
    <>
      <p>{say('policy.shadowAbout', { policy, candidate })}</p>
      <Table
        label={say('policy.shadow')}
        columns={[
          say('policy.day'),
          say('policy.judged'),
          `${say('policy.inForce')} → ${say('policy.candidate')}`,
        ]}
        rows={days.map(({ day, judged, differences }) => ({
          key: day,
          cells: [
            dayOf(language, day),
            numeral(language, judged),
            differences
              .map(
                (one) =>
                  `${names('verdict', one.inForce)} → ${names('verdict', one.candidate)}: ${numeral(language, one.photos)}`,
              )
              .join(' · ') || say('policy.same'),
          ],
        }))}
      />
    </>
  );
};

export const PolicyPage = () => {
  const say = useSay();
  const mayKeep = useHasRole()('administrator', 'senior');
  const query = useQuery({
    queryKey: ['hash-lists'],
    queryFn: () => api.get('/v1/staff/hash-lists'),
  });
  const scan = query.data?.scan ?? null;
  return (
    <Page title={say('page.policy')}>
      {query.isPending && <Loading />}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <Section title={say('policy.lists')}>
            <Lists lists={query.data.lists} />
          </Section>
          {mayKeep && (
            <div className="columns even">
              <DescribeList />
              <SendHashes lists={query.data.lists} />
            </div>
          )}
          <Section title={say('policy.cleared')}>
            <Cleared cleared={query.data.cleared} />
          </Section>
          <Section title={say('policy.scan')}>
            {scan === null ? (
              <p className="muted">{say('policy.noScan')}</p>
            ) : (
              <p>
                {say('policy.scanState', { seen: scan.seen, matched: scan.matched })}{' '}
                <At at={scan.startedAt} />
              </p>
            )}
          </Section>
        </>
      )}
      <Section title={say('policy.shadow')}>
        <Shadow />
      </Section>
    </Page>
  );
};
