/** The queue: what waits for a decision, the most urgent first. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type Item } from '../api/client.ts';
import { useShortcuts } from '../keys/shortcuts.tsx';
import { numeral } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { addressOf, goTo } from '../router.ts';
import { useHasRole, useIdentity } from '../session/identity.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { Badge, Page } from '../ui/page.tsx';
import { Paged, usePages } from '../ui/paged.tsx';
import { Failure, Success } from '../ui/status.tsx';
import { Ago } from '../ui/time.tsx';
import { claimNext } from './claim-next.ts';
import type { QueueView } from './filters.ts';
import { PriorityBadge } from './priority.tsx';
import { Filters, useFilters } from './queue-filters.tsx';

const StateOf = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const me = useIdentity()?.accountId;
  const isMine = item.claim?.accountId === me;
  return (
    <span className="badges">
      {item.claim !== null && (
        <Badge tone={isMine ? 'info' : 'plain'}>
          {say(isMine ? 'queue.claimedByMe' : 'queue.claimedByOther')}
        </Badge>
      )}
      {item.escalated && <Badge tone="warn">{say('state.escalated')}</Badge>}
    </span>
  );
};

/** Whether an item may be closed with others as no violation: what was reported only. */
const isClosable = ({ sources, state }: Item): boolean =>
  state === 'open' && !sources.includes('photo') && !sources.includes('appeal');

const QueueTable = ({
  items,
  selected,
  onSelect,
}: {
  readonly items: readonly Item[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (itemId: string) => void;
}) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  return (
    <div className="scroll">
      <table className="queue" aria-label={say('page.queue')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('queue.select')}</span>
            </th>
            <th scope="col">{say('queue.priority')}</th>
            <th scope="col">{say('queue.subject')}</th>
            <th scope="col">{say('queue.source')}</th>
            <th scope="col">{say('queue.reports')}</th>
            <th scope="col">{say('queue.age')}</th>
            <th scope="col">{say('queue.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const what = `${names('kind', item.subject.kind)} ${item.itemId.slice(-6)}`;
            return (
              <tr key={item.itemId}>
                <td>
                  {isClosable(item) && (
                    <input
                      type="checkbox"
                      aria-label={say('queue.selectOne', { what })}
                      checked={selected.has(item.itemId)}
                      onChange={() => onSelect(item.itemId)}
                    />
                  )}
                </td>
                <td>
                  <PriorityBadge priority={item.priority} />
                </td>
                <td>
                  <a className="item-link" data-item={item.itemId} href={addressOf(['items', item.itemId])}>
                    {names('kind', item.subject.kind)} <bdi className="id">{item.itemId.slice(-6)}</bdi>
                  </a>
                </td>
                <td>{item.sources.map((source) => names('source', source)).join(' · ')}</td>
                <td className="number">{numeral(language, item.reports)}</td>
                <td>
                  <Ago at={item.openedAt} />
                </td>
                <td>
                  <StateOf item={item} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

/** The link of the item that has the focus, and where it stands among all. */
const focusedLink = (box: HTMLElement | null) => {
  const links = [...(box?.querySelectorAll<HTMLElement>('a.item-link') ?? [])];
  const row = document.activeElement?.closest('tr');
  return { links, place: links.findIndex((link) => row?.contains(link)) };
};

const Queue = ({ path, filters }: { readonly path: 'queue' | 'appeals'; readonly filters: QueueView }) => {
  const say = useSay();
  const cache = useQueryClient();
  const canReview = useHasRole()('reviewer', 'senior');
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  const query = usePages(['queue', filters], (cursor) =>
    api.get('/v1/staff/review/items', {
      query: { ...filters, cursor },
    }),
  );
  const next = useMutation({
    mutationFn: () => {
      const { claimed: _, ...rest } = filters;
      return claimNext(rest);
    },
    onSuccess: (itemId) => {
      if (itemId !== undefined) goTo(addressOf(['items', itemId]));
    },
  });
  const closing = useMutation({
    mutationFn: () => api.post('/v1/staff/review/closings', { body: { itemIds: [...selected] } }),
    onSuccess: () => {
      setSelected(new Set());
      return cache.invalidateQueries({ queryKey: ['queue'] });
    },
    onSettled: () => setAsks(false),
  });
  const select = (itemId: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(itemId)) after.add(itemId);
      return after;
    });
  const move = (by: number) => {
    const { links, place } = focusedLink(box.current);
    links[Math.min(Math.max(place + by, 0), links.length - 1)]?.focus();
  };
  const selectFocused = () => {
    const { links, place } = focusedLink(box.current);
    const item = query.items.find(({ itemId }) => itemId === links[place]?.dataset['item']);
    if (item !== undefined && isClosable(item)) select(item.itemId);
  };
  const openFocused = () => {
    const { links, place } = focusedLink(box.current);
    links[Math.max(place, 0)]?.click();
  };
  const ask = () => {
    if (selected.size > 0) setAsks(true);
  };
  useShortcuts([
    { key: 'j', does: 'keys.next', run: () => move(1) },
    { key: 'k', does: 'keys.previous', run: () => move(-1) },
    { key: 'o', does: 'keys.open', run: openFocused },
    ...(canReview
      ? ([
          { key: 'n', does: 'queue.claimNext', run: () => next.mutate() },
          { key: 'x', does: 'keys.select', run: selectFocused },
          { key: 'c', does: 'decide.close', run: ask },
        ] as const)
      : []),
  ]);
  return (
    <Page
      title={say(`page.${path}`)}
      about={say('queue.about')}
      actions={
        canReview && (
          <>
            {selected.size > 0 && (
              <button type="button" onClick={ask}>
                {say('queue.closeSelected', { count: selected.size })} <kbd>C</kbd>
              </button>
            )}
            <button type="button" className="primary" disabled={next.isPending} onClick={() => next.mutate()}>
              {say('queue.claimNext')} <kbd>N</kbd>
            </button>
          </>
        )
      }
    >
      <Filters path={path} filters={filters} />
      {next.error !== null && <Failure error={next.error} />}
      {next.isSuccess && next.data === undefined && <Success>{say('queue.noneLeft')}</Success>}
      {closing.error !== null && <Failure error={closing.error} />}
      {closing.data !== undefined && (
        <Success>
          {say('queue.closed', { closed: closing.data.closed.length, left: closing.data.left.length })}
        </Success>
      )}
      <div ref={box}>
        <Paged query={query} empty={say('queue.empty')}>
          <QueueTable items={query.items} selected={selected} onSelect={select} />
        </Paged>
      </div>
      {asks && (
        <Confirm
          title={say('queue.closeTitle')}
          confirm={say('decide.close')}
          busy={closing.isPending}
          onConfirm={() => closing.mutate()}
          onClose={() => setAsks(false)}
        >
          <p>{say('queue.closeAbout', { count: selected.size })}</p>
        </Confirm>
      )}
    </Page>
  );
};

export const QueuePage = () => <Queue path="queue" filters={useFilters()} />;

/** The queue of what people appeal. */
export const AppealsPage = () => <Queue path="appeals" filters={{ ...useFilters(), source: 'appeal' }} />;
