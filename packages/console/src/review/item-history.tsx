/** What happened to an item, latest first, and what was decided about its account before. */
import type { ItemDetail } from '../api/client.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { Section } from '../ui/page.tsx';
import { AccountRef, At } from '../ui/time.tsx';
import { DecisionCard } from './decision-card.tsx';

export const History = ({ events }: { readonly events: ItemDetail['events'] }) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  return (
    <Section title={say('item.history')}>
      <ol className="bare rows timeline">
        {events.map((event) => (
          <li key={`${event.at} ${event.what}`}>
            <p>
              <strong>{names('event', event.what)}</strong>{' '}
              {event.source !== undefined && <span>{names('source', event.source)}</span>}
              {event.outcome !== undefined && <span>{names('outcome', event.outcome)}</span>}
            </p>
            {event.note !== undefined && (
              <p className="said" dir="auto">
                {event.note}
              </p>
            )}
            {event.macro !== undefined && (
              <p className="said" dir="auto">
                {event.macro[language]}
              </p>
            )}
            <p className="small muted">
              <At at={event.at} />
              {event.by !== undefined && (
                <>
                  {' · '}
                  <AccountRef id={event.by} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
};

export const EarlierDecisions = ({ decisions }: { readonly decisions: ItemDetail['decisions'] }) => {
  const say = useSay();
  return (
    <Section title={say('item.decisions', { count: decisions.length })}>
      {decisions.length === 0 && <p className="muted">{say('item.noDecisions')}</p>}
      {decisions.map((decision) => (
        <DecisionCard key={decision.decisionId} decision={decision} />
      ))}
    </Section>
  );
};
