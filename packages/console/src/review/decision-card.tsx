/** A decision with its statement of reasons, as lists of decisions show it. */
import type { ReactNode } from 'react';
import type { Decision } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { Badge, Facts, type Tone } from '../ui/page.tsx';
import { Ago, At } from '../ui/time.tsx';

const stateTones: Readonly<Record<Decision['state'], Tone>> = {
  in_force: 'warn',
  ended: 'plain',
  reversed: 'good',
};

export const DecisionCard = ({
  decision,
  children,
}: {
  readonly decision: Decision;
  readonly children?: ReactNode;
}) => {
  const say = useSay();
  const names = useNames();
  const { action, appeal, automated } = decision;
  const of = [
    action.field === undefined ? [] : [names('field', action.field)],
    (action.reasons ?? []).map((reason) => names('reason', reason)),
    action.territory ?? [],
  ].flat();
  return (
    <details className="decision">
      <summary>
        <strong>{names('action', action.kind)}</strong>{' '}
        <span className="muted">
          {names('kind', decision.subject.kind)} · <Ago at={decision.decidedAt} />
        </span>{' '}
        <span className="badges">
          <Badge tone={stateTones[decision.state]}>{names('decisionState', decision.state)}</Badge>
          {appeal !== null && (
            <Badge tone="info">
              {say('decision.appeal')}: {names('appealState', appeal.state)}
            </Badge>
          )}
          {automated.decision && <Badge>{say('decision.byMachine')}</Badge>}
        </span>
      </summary>
      <Facts
        facts={[
          [
            say('decision.facts'),
            <span key="facts" className="said" dir="auto">
              {decision.facts}
            </span>,
          ],
          [say('decision.rule'), decision.rule.title],
          [say('decision.effect'), [decision.action.effect, ...of].join(' · ')],
          [say('decision.ground'), names('ground', decision.ground)],
          [say('decision.origin'), names('origin', decision.origin)],
          ...(decision.endsAt === null
            ? []
            : [[say('decision.ends'), <At key="end" at={decision.endsAt} />] as const]),
          ...(decision.countsUntil === null
            ? []
            : [[say('decision.counts'), <At key="counts" at={decision.countsUntil} />] as const]),
          ...(appeal === null
            ? []
            : [
                [
                  say('appeal.text'),
                  <span key="appeal" className="said" dir="auto">
                    {appeal.text}
                  </span>,
                ] as const,
              ]),
          ...(appeal === null || appeal.answer === null
            ? []
            : [
                [
                  say('decision.answer'),
                  <span key="answer" className="said" dir="auto">
                    {appeal.answer}
                  </span>,
                ] as const,
              ]),
        ]}
      />
      {children}
    </details>
  );
};
