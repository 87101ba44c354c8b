/** What can be done, and what each action takes: reasons of a screen, a part of a profile, an end. */
import { moderationReasons } from '../../../../lambdas/photos/moderation/verdict.ts';
import type { ItemDetail } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { CheckField, SelectField } from '../ui/fields.tsx';
import {
  type ActionKind,
  actionsFor,
  type Draft,
  type DraftAction,
  durations,
  endsByTime,
  newAction,
  type Target,
} from './decision-draft.ts';

const fields = ['displayName', 'bio', 'links', 'avatar'] as const;

const Details = ({
  action,
  onChange,
  problem,
}: {
  readonly action: DraftAction;
  readonly onChange: (action: DraftAction) => void;
  readonly problem: string | undefined;
}) => {
  const say = useSay();
  const names = useNames();
  if (action.kind === 'screen') {
    return (
      <fieldset className="choices inset">
        <legend>{say('decide.reasons')}</legend>
        {moderationReasons.map((reason) => (
          <CheckField
            key={reason}
            label={names('reason', reason)}
            checked={action.reasons.includes(reason)}
            onChange={(checked) => {
              const others = action.reasons.filter((one) => one !== reason);
              onChange({ ...action, reasons: checked ? [...others, reason] : others });
            }}
          />
        ))}
        {problem !== undefined && <p className="problem">{problem}</p>}
      </fieldset>
    );
  }
  if (action.kind === 'clear') {
    return (
      <div className="inset">
        <SelectField
          label={say('decide.field')}
          value={action.field}
          onChange={(value) =>
            onChange({ ...action, field: fields.find((one) => one === value) ?? action.field })
          }
          choices={fields.map((value) => ({ value, label: names('field', value) }))}
        />
      </div>
    );
  }
  if (!endsByTime(action.kind)) return null;
  return (
    <div className="inset">
      <SelectField
        label={say('decide.end')}
        value={String(action.days)}
        onChange={(value) => onChange({ ...action, days: Number(value) })}
        choices={durations.map((days) => ({ value: String(days), label: say('decide.days', { days }) }))}
      />
    </div>
  );
};

export const ActionFields = ({
  item,
  isSenior,
  draft,
  onChange,
  problems,
}: {
  readonly item: ItemDetail;
  readonly isSenior: boolean;
  readonly draft: Draft;
  readonly onChange: (actions: readonly DraftAction[]) => void;
  readonly problems: ReadonlyMap<string, string>;
}) => {
  const say = useSay();
  const names = useNames();
  const isIt = (kind: ActionKind, on: Target) => (action: DraftAction) =>
    action.kind === kind && action.on === on;
  const toggle = (kind: ActionKind, on: Target) => (checked: boolean) => {
    const others = draft.actions.filter((action) => !isIt(kind, on)(action));
    onChange(checked ? [...others, newAction(kind, on)] : others);
  };
  const replace = (next: DraftAction) =>
    onChange(draft.actions.map((action) => (isIt(next.kind, next.on)(action) ? next : action)));
  return (
    <>
      {actionsFor(item, isSenior).map(({ on, kinds }) => (
        <fieldset key={on} className="choices">
          <legend>{say(`decide.on.${on}`, { kind: names('kind', item.subject.kind) })}</legend>
          {kinds.map((kind) => {
            const action = draft.actions.find(isIt(kind, on));
            return (
              <div key={kind}>
                <CheckField
                  label={names('action', kind)}
                  checked={action !== undefined}
                  onChange={toggle(kind, on)}
                />
                {action !== undefined && (
                  <Details action={action} onChange={replace} problem={problems.get('reasons')} />
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
      {problems.has('actions') && <p className="problem">{problems.get('actions')}</p>}
    </>
  );
};
