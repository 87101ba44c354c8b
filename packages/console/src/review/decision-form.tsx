/** The form of a decision: several actions for one statement of reasons, in both languages, and what the person will read. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ruleOf } from '../../../../lambdas/kernel/rules.ts';
import { api, type ItemDetail, isRefused, newAttempt } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { useHasRole } from '../session/identity.tsx';
import { useConfig } from '../session/use-config.ts';
import { Confirm } from '../ui/dialog.tsx';
import { CheckField, RadioFields, SelectField, TextField } from '../ui/fields.tsx';
import { submitByKeys } from '../ui/form.ts';
import { Failure } from '../ui/status.tsx';
import { ActionFields } from './action-fields.tsx';
import { bodyOf, type Draft, effectsOf, emptyDraft, problemsOf } from './decision-draft.ts';
import { MacroField } from './macro-field.tsx';
import { RuleField } from './rule-field.tsx';

const origins = ['own_initiative', 'report', 'notice', 'authority'] as const;

/** What the person reads, in one language. */
const Preview = ({ draft, language }: { readonly draft: Draft; readonly language: 'en' | 'ar' }) => {
  const facts = language === 'en' ? draft.factsEn : draft.factsAr;
  const rule = draft.rule === '' ? undefined : ruleOf(draft.rule);
  return (
    <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {effectsOf(draft)[language].map((effect) => (
        <p key={effect}>
          <strong>{effect}</strong>
        </p>
      ))}
      {rule !== undefined && (
        <p>
          {rule.title[language]}: {rule.text[language]}
        </p>
      )}
      {facts.trim() !== '' && <p>{facts}</p>}
    </div>
  );
};

export const DecisionForm = ({
  item,
  onDecided,
  onChanged,
}: {
  readonly item: ItemDetail;
  readonly onDecided: (isOpen: boolean) => void;
  /** The subject is no longer what is shown: it is to be looked at again. */
  readonly onChanged: () => void;
}) => {
  const say = useSay();
  const names = useNames();
  const isSenior = useHasRole()('senior');
  const mostActions = useConfig().limit('reviewActions');
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const [asks, setAsks] = useState(false);
  const attempt = useRef(newAttempt());
  const set = (change: Partial<Draft>) => {
    attempt.current = newAttempt();
    setDraft((before) => ({ ...before, ...change }));
  };
  const found = problemsOf(draft, item, mostActions);
  const problems = new Map(
    tried ? [...found].map(([field, id]) => [field, say(id, { most: mostActions })]) : [],
  );
  const acts = draft.actions.length > 0;
  const decision = useMutation({
    mutationFn: () =>
      api.post('/v1/staff/review/items/{itemId}/decision', {
        path: { itemId: item.itemId },
        idempotencyKey: attempt.current.key,
        body: bodyOf(draft, item.content?.version, attempt.current.at),
      }),
    onSuccess: (decided) => onDecided(decided.item.state === 'open'),
    onError: (error) => {
      if (!isRefused(error)) return;
      attempt.current = newAttempt();
      if (error.code === 'subject_changed') onChanged();
    },
    onSettled: () => setAsks(false),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found.size === 0) setAsks(true);
  };
  const summary = draft.actions.map(
    ({ kind, on }) =>
      `${names('action', kind)} · ${say(`decide.on.${on}`, { kind: names('kind', item.subject.kind) })}`,
  );
  return (
    <form onSubmit={submit} onKeyDown={submitByKeys} noValidate>
      <p className="muted">{say('decide.about')}</p>
      <ActionFields
        item={item}
        isSenior={isSenior}
        draft={draft}
        onChange={(actions) => set({ actions })}
        problems={problems}
      />
      {acts && (
        <>
          <h3>{say('decide.statement')}</h3>
          <RuleField
            label={say('decide.rule')}
            value={draft.rule}
            onChange={(rule) => set({ rule })}
            problem={problems.get('rule')}
          />
          <MacroField
            value={draft.macroId}
            onChoose={(macro) =>
              set(
                macro === undefined
                  ? { macroId: '' }
                  : { macroId: macro.macroId, factsEn: macro.en, factsAr: macro.ar },
              )
            }
          />
          <TextField
            label={say('decide.factsEn')}
            hint={say('decide.factsHint')}
            value={draft.factsEn}
            onChange={(factsEn) => set({ factsEn })}
            language="en"
            lines={3}
            problem={problems.get('factsEn')}
          />
          <TextField
            label={say('decide.factsAr')}
            value={draft.factsAr}
            onChange={(factsAr) => set({ factsAr })}
            language="ar"
            lines={3}
            problem={problems.get('factsAr')}
          />
          <RadioFields
            label={say('decide.ground')}
            value={draft.ground}
            onChange={(ground) => set({ ground: ground === 'law' ? 'law' : 'terms' })}
            choices={[
              { value: 'terms', label: names('ground', 'terms') },
              { value: 'law', label: names('ground', 'law') },
            ]}
          />
          <SelectField
            label={say('decide.origin')}
            value={draft.origin}
            onChange={(origin) => set({ origin: origins.find((one) => one === origin) ?? '' })}
            choices={[
              { value: '', label: say('decide.originDefault') },
              ...origins.map((value) => ({ value, label: names('origin', value) })),
            ]}
          />
          <CheckField
            label={say('decide.leaveOpen')}
            checked={draft.leaveOpen}
            onChange={(leaveOpen) => set({ leaveOpen })}
          />
        </>
      )}
      <TextField label={say('item.note')} value={draft.note} onChange={(note) => set({ note })} lines={2} />
      {acts && (
        <details>
          <summary>{say('decide.preview')}</summary>
          <Preview draft={draft} language="en" />
          <Preview draft={draft} language="ar" />
        </details>
      )}
      {problems.size > 0 && (
        <p className="notice bad" role="alert">
          {say('decide.wrong')}: {[...problems.values()].join(' ')}
        </p>
      )}
      {decision.error !== null && <Failure error={decision.error} />}
      <div className="row end">
        <button type="submit" className={acts ? 'danger' : 'primary'}>
          {say(acts ? 'decide.submit' : 'decide.close')} <kbd>Ctrl+Enter</kbd>
        </button>
      </div>
      {asks && (
        <Confirm
          title={say(acts ? 'decide.confirmTitle' : 'queue.closeTitle')}
          confirm={say(acts ? 'decide.confirm' : 'decide.close')}
          busy={decision.isPending}
          onConfirm={() => decision.mutate()}
          onClose={() => setAsks(false)}
        >
          {acts ? (
            <ul>
              {summary.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          ) : (
            <p>{say('decide.confirmClose')}</p>
          )}
        </Confirm>
      )}
    </form>
  );
};
