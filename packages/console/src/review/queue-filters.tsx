/** What of the queue is shown: kept in the address, so that a filtered queue can be kept as a bookmark. */
import { useLanguage } from '../language/language.ts';
import { nameOf } from '../language/say.ts';
import { useSay } from '../language/texts.ts';
import { addressOf, goTo, readPlace, useHash } from '../router.ts';
import { SelectField } from '../ui/fields.tsx';
import { kinds, type QueueView, readFilters, sources } from './filters.ts';

export const useFilters = (): QueueView => readFilters(readPlace(useHash()).query);

export const Filters = ({ path, filters }: { readonly path: string; readonly filters: QueueView }) => {
  const say = useSay();
  const language = useLanguage();
  const all = { value: '', label: say('queue.all') };
  const choose = (name: string) => (value: string) => goTo(addressOf([path], { ...filters, [name]: value }));
  const named = (group: string, values: readonly string[]) => [
    all,
    ...values.map((value) => ({ value, label: nameOf(language, group, value) })),
  ];
  return (
    <search className="filters" aria-label={say('queue.filters')}>
      <SelectField
        label={say('queue.kind')}
        value={filters.about ?? ''}
        onChange={choose('about')}
        choices={named('kind', kinds)}
      />
      {path === 'queue' && (
        <SelectField
          label={say('queue.source')}
          value={filters.source ?? ''}
          onChange={choose('source')}
          choices={named('source', sources)}
        />
      )}
      <SelectField
        label={say('queue.escalated')}
        value={filters.escalated ?? ''}
        onChange={choose('escalated')}
        choices={[all, { value: 'yes', label: say('app.yes') }, { value: 'no', label: say('app.no') }]}
      />
      <SelectField
        label={say('queue.claimed')}
        value={filters.claimed ?? ''}
        onChange={choose('claimed')}
        choices={[
          all,
          { value: 'mine', label: say('queue.mine') },
          { value: 'nobody', label: say('queue.nobody') },
        ]}
      />
    </search>
  );
};
