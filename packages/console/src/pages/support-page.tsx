/** Finding an account for somebody who cannot sign in. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { addressOf, goTo, readPlace, useHash } from '../router.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { SupportAccountCard } from './support-account.tsx';

const ways = ['username', 'address', 'accountId'] as const;
type Way = (typeof ways)[number];
const wayOf = (value: string | undefined): Way => ways.find((way) => way === value) ?? 'username';

const Found = ({ by, value }: { readonly by: Way; readonly value: string }) => {
  const say = useSay();
  const query = useQuery({
    queryKey: ['support', by, value],
    queryFn: () => api.get('/v1/staff/accounts', { query: { [by]: value } }),
    staleTime: Number.POSITIVE_INFINITY, // each look is logged
  });
  if (query.isPending) return <Loading />;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <p className="empty">{say('support.nothing')}</p>;
  return query.data.items.map((account) => <SupportAccountCard key={account.accountId} account={account} />);
};

export const SupportPage = () => {
  const say = useSay();
  const { query } = readPlace(useHash());
  const asked = query['value'] ?? '';
  const [by, setBy] = useState(wayOf(query['by']));
  const [value, setValue] = useState(asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goTo(addressOf(['support'], { by, value: value.trim().replace(/^@/, '') }));
  };
  return (
    <Page title={say('page.support')} about={say('support.about')}>
      <search className="filters" aria-label={say('support.find')}>
        <form className="filters" onSubmit={submit}>
          <SelectField
            label={say('support.by')}
            value={by}
            onChange={(way) => setBy(wayOf(way))}
            choices={ways.map((way) => ({ value: way, label: say(`support.${way}`) }))}
          />
          <TextField label={say('support.value')} value={value} onChange={setValue} required />
          <button type="submit" className="primary">
            {say('support.find')}
          </button>
        </form>
      </search>
      {asked !== '' && <Found key={`${query['by']} ${asked}`} by={wayOf(query['by'])} value={asked} />}
    </Page>
  );
};
