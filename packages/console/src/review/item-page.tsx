/** A review item with all that it takes to decide about it, and the forms of the decision. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type ItemDetail } from '../api/client.ts';
import { type Shortcut, useShortcuts } from '../keys/shortcuts.tsx';
import { timestamp } from '../language/formats.ts';
import { type Language, useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { addressOf, goTo } from '../router.ts';
import { useHasRole, useIdentity } from '../session/identity.tsx';
import { Badge, Page, Section } from '../ui/page.tsx';
import { Failure, Loading, Success } from '../ui/status.tsx';
import { Ago } from '../ui/time.tsx';
import { AppealForm } from './appeal-form.tsx';
import { claimNext } from './claim-next.ts';
import { DecisionForm } from './decision-form.tsx';
import { EarlierDecisions, History } from './item-history.tsx';
import { NoteDialog, type NoteKind } from './item-note.tsx';
import { Notices, Reports } from './item-reports.tsx';
import { Owner, SubjectNow } from './item-subject.tsx';
import { PriorityBadge } from './priority.tsx';

/** The decision whose appeal waits for an answer. */
const appealedOf = ({ decisions, sources }: ItemDetail) =>
  sources.includes('appeal') ? decisions.find(({ appeal }) => appeal?.state === 'pending') : undefined;

const keyOf = (itemId: string, language: Language) => ['item', itemId, language];

const isMineOf = ({ claim }: ItemDetail, me: string | undefined): boolean =>
  claim !== null && claim.accountId === me && Date.parse(claim.until) > Date.now();

const Forms = ({
  item,
  onDone,
  onChanged,
}: {
  readonly item: ItemDetail;
  readonly onDone: (isOpen: boolean) => void;
  readonly onChanged: () => void;
}) => {
  const say = useSay();
  const appealed = appealedOf(item);
  const others = item.sources.filter((source) => source !== 'appeal');
  return (
    <>
      {appealed !== undefined && (
        <Section title={say('appeal.title')}>
          <AppealForm itemId={item.itemId} decision={appealed} onAnswered={() => onDone(false)} />
        </Section>
      )}
      {(appealed === undefined || others.length > 0) && (
        <Section title={say('decide.title')}>
          <DecisionForm item={item} onDecided={onDone} onChanged={onChanged} />
        </Section>
      )}
    </>
  );
};

const Work = ({ item, reload }: { readonly item: ItemDetail; readonly reload: () => Promise<unknown> }) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const cache = useQueryClient();
  const me = useIdentity()?.accountId;
  const canReview = useHasRole()('reviewer', 'senior');
  const [shown, setShown] = useState(false);
  const [noting, setNoting] = useState<NoteKind>();
  const [decided, setDecided] = useState<'closed' | 'open'>();
  const forms = useRef<HTMLDivElement>(null);
  const on = { path: { itemId: item.itemId } };
  const reloadAll = async () => {
    await reload();
    await cache.invalidateQueries({ queryKey: ['queue'] });
  };
  const claim = useMutation({
    mutationFn: () => api.put('/v1/staff/review/items/{itemId}/claim', on),
    onSuccess: (claimed) => {
      // What else is shown of the item stays: each look at it is noted for the person.
      cache.setQueryData<ItemDetail>(keyOf(item.itemId, language), (old) => old && { ...old, ...claimed });
      return cache.invalidateQueries({ queryKey: ['queue'] });
    },
    onError: reloadAll,
  });
  const release = useMutation({
    mutationFn: () => api.delete('/v1/staff/review/items/{itemId}/claim', on),
    onSettled: reloadAll,
  });
  const next = useMutation({
    mutationFn: () => claimNext(),
    onSuccess: (itemId) => goTo(addressOf(itemId === undefined ? ['queue'] : ['items', itemId])),
  });
  const isOpen = item.state === 'open';
  const isMine = isMineOf(item, me);
  const isOthers = item.claim !== null && !isMine;
  const goToForms = () => forms.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  const keys: readonly Shortcut[] = [
    { key: 'v', does: 'keys.pictures', run: () => setShown(!shown) },
    { key: 'b', does: 'item.back', run: () => goTo(addressOf(['queue'])) },
    ...(canReview
      ? ([
          ...(isOpen && !isOthers
            ? ([{ key: 'c', does: 'item.claim', run: () => claim.mutate() }] as const)
            : []),
          ...(isMine
            ? ([
                { key: 'd', does: 'keys.decide', run: goToForms },
                { key: 'r', does: 'item.release', run: () => release.mutate() },
              ] as const)
            : []),
          { key: 'a', does: 'item.addNote', run: () => setNoting('note') },
          ...(isOpen
            ? ([{ key: 'e', does: 'item.escalate', run: () => setNoting('escalation') }] as const)
            : []),
          { key: 'n', does: 'item.next', run: () => next.mutate() },
        ] as const)
      : []),
  ];
  useShortcuts(keys);
  const failure = claim.error ?? release.error ?? next.error;
  return (
    <Page
      title={say('item.title', { what: names('kind', item.subject.kind) })}
      actions={
        <>
          <a className="button" href={addressOf(['queue'])}>
            {say('item.back')} <kbd>B</kbd>
          </a>
          {canReview && (
            <>
              <button type="button" onClick={() => setNoting('note')}>
                {say('item.addNote')} <kbd>A</kbd>
              </button>
              {isOpen && !item.escalated && (
                <button type="button" onClick={() => setNoting('escalation')}>
                  {say('item.escalate')} <kbd>E</kbd>
                </button>
              )}
              {isMine && (
                <button type="button" onClick={() => release.mutate()}>
                  {say('item.release')} <kbd>R</kbd>
                </button>
              )}
              {isOpen && !isOthers && (
                <button
                  type="button"
                  className={isMine ? '' : 'primary'}
                  disabled={claim.isPending}
                  onClick={() => claim.mutate()}
                >
                  {say(isMine ? 'item.renew' : 'item.claim')} <kbd>C</kbd>
                </button>
              )}
            </>
          )}
        </>
      }
    >
      <p className="badges">
        <PriorityBadge priority={item.priority} named />
        {item.sources.map((source) => (
          <Badge key={source}>{names('source', source)}</Badge>
        ))}
        {item.escalated && <Badge tone="warn">{say('state.escalated')}</Badge>}
        <span className="muted">
          {say('item.opened')} <Ago at={item.openedAt} />
        </span>
        {isMine && item.claim !== null && (
          <Badge tone="info">
            {say('item.claimedUntil', { when: timestamp(language, item.claim.until) })}
          </Badge>
        )}
      </p>
      {failure !== null && <Failure error={failure} />}
      {decided !== undefined && (
        <Success>
          <p>{say(decided === 'closed' ? 'decide.decided' : 'decide.decidedOpen')}</p>
          <button type="button" className="primary" onClick={() => next.mutate()}>
            {say('item.next')} <kbd>N</kbd>
          </button>
        </Success>
      )}
      <div className="columns">
        <div>
          <SubjectNow content={item.content} shown={shown} onToggle={() => setShown(!shown)} />
          <Reports item={item} />
          <Notices notices={item.notices} />
          <Owner owner={item.owner} />
          <EarlierDecisions decisions={item.decisions} />
          <History events={item.events} />
        </div>
        <div ref={forms}>
          {!isOpen && (
            <p className="notice info">
              {say('item.closed', { outcome: item.outcome === null ? '' : names('outcome', item.outcome) })}
            </p>
          )}
          {isOpen && isOthers && item.claim !== null && (
            <p className="notice info">
              {say('item.claimedByOther', { when: timestamp(language, item.claim.until) })}
            </p>
          )}
          {isOpen && canReview && item.claim === null && (
            <p className="notice info">{say('item.claimFirst')}</p>
          )}
          {isOpen && isMine && (
            <Forms
              item={item}
              onChanged={() => void reload()}
              onDone={(stillOpen) => {
                setDecided(stillOpen ? 'open' : 'closed');
                void reloadAll();
              }}
            />
          )}
        </div>
      </div>
      {noting !== undefined && (
        <NoteDialog
          itemId={item.itemId}
          kind={noting}
          onClose={() => setNoting(undefined)}
          onDone={() => {
            setNoting(undefined);
            void reloadAll();
          }}
        />
      )}
    </Page>
  );
};

export const ItemPage = ({ itemId }: { readonly itemId: string }) => {
  const language = useLanguage();
  const query = useQuery({
    queryKey: keyOf(itemId, language),
    queryFn: () => api.get('/v1/staff/review/items/{itemId}', { path: { itemId } }),
    placeholderData: keepPreviousData, // forms keep what was typed when the language changes
    staleTime: Number.POSITIVE_INFINITY, // each look is shown to the person: not one for each time that the window gets the focus
  });
  if (query.isPending) return <Loading />;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Work item={query.data} reload={() => query.refetch()} />;
};
