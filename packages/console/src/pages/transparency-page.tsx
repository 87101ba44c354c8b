/** What was decided and reported in a quarter: charts, each with its table. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client.ts';
import { dayOf, durationOf, languageName, numeral, percent } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { reasonTitle } from '../review/reasons.ts';
import { ruleTitle } from '../review/rule-title.ts';
import { BarChart } from '../ui/bar-chart.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { quartersUntil, type Sum, shareOf, sumBy } from './transparency-numbers.ts';

const QUARTERS = 8;
/** More than these are in the table alone. */
const MOST_BARS = 10;

type Numbers = Schemas['Transparency'];

const Sums = ({
  title,
  name,
  sums,
}: {
  readonly title: string;
  readonly name: string;
  readonly sums: readonly Sum[];
}) => {
  const say = useSay();
  const language = useLanguage();
  const told = (value: number) => numeral(language, value);
  if (sums.length === 0) {
    return (
      <Section title={title}>
        <p className="muted">{say('transparency.nothing')}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <div className="columns even">
        <BarChart
          label={title}
          bars={sums
            .slice(0, MOST_BARS)
            .map((sum) => ({ name: sum.name, value: sum.decisions, told: told(sum.decisions) }))}
        />
        <Table
          label={title}
          columns={[
            name,
            say('transparency.decisions'),
            say('decision.byMachine'),
            say('transparency.appealed'),
            say('transparency.overturned'),
          ]}
          rows={sums.map((sum) => ({
            key: sum.name,
            cells: [
              sum.name,
              told(sum.decisions),
              percent(language, shareOf(sum.bySoftware, sum.decisions)),
              told(sum.appeals),
              `${told(sum.overturned)} (${percent(language, shareOf(sum.overturned, sum.appeals))})`,
            ],
          }))}
        />
      </div>
    </Section>
  );
};

const Received = ({ received }: Pick<Numbers, 'received'>) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const sorted = received.toSorted((one, other) => other.count - one.count);
  const nameOf = ({ kind, reason }: Numbers['received'][number]) =>
    `${reasonTitle(language, reason)} · ${names('source', kind)}`;
  const title = say('transparency.received');
  return (
    <Section title={title}>
      {sorted.length === 0 ? (
        <p className="muted">{say('transparency.nothing')}</p>
      ) : (
        <div className="columns even">
          <BarChart
            label={title}
            bars={sorted
              .slice(0, MOST_BARS)
              .map((row) => ({ name: nameOf(row), value: row.count, told: numeral(language, row.count) }))}
          />
          <Table
            label={title}
            columns={[say('policy.reason'), say('decision.origin'), say('transparency.count')]}
            rows={sorted.map(({ kind, reason, count }) => ({
              key: `${kind} ${reason}`,
              cells: [reasonTitle(language, reason), names('source', kind), numeral(language, count)],
            }))}
          />
        </div>
      )}
    </Section>
  );
};

const Waits = ({ waits }: Pick<Numbers, 'waits'>) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const title = say('transparency.waits');
  const nameOf = (what: string) => (what === 'appeal' ? names('source', what) : names('origin', what));
  return (
    <Section title={title}>
      {waits.length === 0 ? (
        <p className="muted">{say('transparency.nothing')}</p>
      ) : (
        <div className="columns even">
          <BarChart
            label={title}
            bars={waits.map((row) => ({
              name: nameOf(row.for),
              value: row.medianMinutes,
              told: durationOf(language, row.medianMinutes),
            }))}
          />
          <Table
            label={title}
            columns={[say('decision.origin'), say('transparency.count'), say('transparency.median')]}
            rows={waits.map((row) => ({
              key: row.for,
              cells: [nameOf(row.for), numeral(language, row.count), durationOf(language, row.medianMinutes)],
            }))}
          />
        </div>
      )}
    </Section>
  );
};

const Quarter = ({ numbers }: { readonly numbers: Numbers }) => {
  const say = useSay();
  const language = useLanguage();
  const { decisions, received, waits, from, until, isOver } = numbers;
  const all = sumBy(decisions, () => '')[0]?.decisions ?? 0;
  return (
    <>
      <p className="muted">
        {dayOf(language, from)} – {dayOf(language, until)}
        {!isOver && ` · ${say('transparency.goesOn')}`} · {say('transparency.decisions')}:{' '}
        {numeral(language, all)}
      </p>
      <Sums
        title={say('transparency.byRule')}
        name={say('decision.rule')}
        sums={sumBy(decisions, ({ rule }) => ruleTitle(language, rule))}
      />
      <Sums
        title={say('transparency.byLanguage')}
        name={say('transparency.language')}
        sums={sumBy(decisions, (row) =>
          row.language === null ? say('transparency.noLanguage') : languageName(language, row.language),
        )}
      />
      <Received received={received} />
      <Waits waits={waits} />
    </>
  );
};

export const TransparencyPage = () => {
  const say = useSay();
  const [quarters] = useState(() => quartersUntil(Date.now(), QUARTERS));
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const query = useQuery({
    queryKey: ['transparency', quarter],
    queryFn: () => api.get('/v1/transparency', { query: { quarter } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={say('page.transparency')} about={say('transparency.about')}>
      <div className="filters">
        <SelectField
          label={say('transparency.quarter')}
          value={quarter}
          onChange={setQuarter}
          choices={quarters.map((value) => ({ value, label: value }))}
        />
      </div>
      {query.isPending && <Loading />}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <Quarter numbers={query.data} />}
    </Page>
  );
};
