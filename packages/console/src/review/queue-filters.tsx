/** What of the queue is shown: kept in the address, so that a filtered queue can be kept as a bookmark. */
import { useLanguage } from '../language/language.ts';
import { nameOf, useSay } from '../language/texts.ts';
import { addressOf, goTo, readPlace, useHash } from '../router.ts';
import { SelectField } from '../ui/fields.tsx';
import type { QueueFilters } from './claim-next.ts';

export interface QueueView extends QueueFilters {
  readonly claimed?: 'mine' | 'nobody';
}

const kinds = ['account', 'post', 'photo', 'comment', 'collection'] as const;
const sources = ['photo', 'report', 'notice', 'appeal'] as const;
const yesNo = ['yes', 'no'] as const;
const claims = ['mine', 'nobody'] as const;

const among = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined => values.find((one) => one === value);

/** Reads filters from an address; what it does not know is no filter. */
export const readFilters = (query: Readonly<Record<string, string | undefined>>): QueueView => {
  const about = among(kinds, query['about']);
  const source = among(sources, query['source']);
  const escalated = among(yesNo, query['escalated']);
  const claimed = among(claims, query['claimed']);
  return {
    ...(about !== undefined && { about }),
    ...(source !== undefined && { source }),
    ...(escalated !== undefined && { escalated }),
    ...(claimed !== undefined && { claimed }),
  };
};

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
