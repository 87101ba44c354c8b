/** The answer to an appeal: whether the decision stands, and what the person reads. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api, type Decision, isRefused, newAttempt } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { Confirm } from '../ui/dialog.tsx';
import { RadioFields, TextField } from '../ui/fields.tsx';
import { submitByKeys } from '../ui/form.ts';
import { Failure } from '../ui/status.tsx';
import { type AppealDraft, appealBodyOf, appealProblemsOf, emptyAppeal } from './appeal-draft.ts';
import { DecisionCard } from './decision-card.tsx';
import { MacroField } from './macro-field.tsx';

export const AppealForm = ({
  itemId,
  decision,
  onAnswered,
}: {
  readonly itemId: string;
  readonly decision: Decision;
  readonly onAnswered: () => void;
}) => {
  const say = useSay();
  const [draft, setDraft] = useState(emptyAppeal);
  const [macroId, setMacroId] = useState('');
  const [tried, setTried] = useState(false);
  const [asks, setAsks] = useState(false);
  const attempt = useRef(newAttempt());
  const set = (change: Partial<AppealDraft>) => {
    attempt.current = newAttempt();
    setDraft((before) => ({ ...before, ...change }));
  };
  const found = appealProblemsOf(draft);
  const problemOf = (field: string): string | undefined => {
    const id = tried ? found.get(field) : undefined;
    return id === undefined ? undefined : say(id);
  };
  const answer = useMutation({
    mutationFn: () =>
      api.post('/v1/staff/review/items/{itemId}/appeal-answer', {
        path: { itemId },
        idempotencyKey: attempt.current.key,
        body: appealBodyOf(draft, decision.decisionId),
      }),
    onSuccess: onAnswered,
    onError: (error) => {
      if (isRefused(error)) attempt.current = newAttempt();
    },
    onSettled: () => setAsks(false),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found.size === 0) setAsks(true);
  };
  return (
    <form onSubmit={submit} onKeyDown={submitByKeys} noValidate>
      <h3>{say('appeal.decision')}</h3>
      <DecisionCard decision={decision} />
      <h3>{say('appeal.text')}</h3>
      <blockquote dir="auto">{decision.appeal?.text}</blockquote>
      <RadioFields
        label={say('appeal.outcome')}
        value={draft.outcome}
        onChange={(value) => set({ outcome: value === 'reversed' ? 'reversed' : 'upheld' })}
        choices={[
          { value: 'upheld', label: say('appeal.upheld') },
          { value: 'reversed', label: say('appeal.reversed') },
        ]}
        problem={problemOf('outcome')}
      />
      <MacroField
        value={macroId}
        onChoose={(macro) => {
          setMacroId(macro?.macroId ?? '');
          if (macro !== undefined) set({ en: macro.en, ar: macro.ar });
        }}
      />
      <TextField
        label={say('appeal.answerEn')}
        value={draft.en}
        onChange={(en) => set({ en })}
        language="en"
        lines={3}
        problem={problemOf('en')}
      />
      <TextField
        label={say('appeal.answerAr')}
        value={draft.ar}
        onChange={(ar) => set({ ar })}
        language="ar"
        lines={3}
        problem={problemOf('ar')}
      />
      <TextField label={say('item.note')} value={draft.note} onChange={(note) => set({ note })} lines={2} />
      {answer.error !== null && <Failure error={answer.error} />}
      <div className="row end">
        <button type="submit" className="primary">
          {say('appeal.submit')} <kbd>Ctrl+Enter</kbd>
        </button>
      </div>
      {asks && (
        <Confirm
          title={say('appeal.confirmTitle')}
          confirm={say('appeal.submit')}
          busy={answer.isPending}
          onConfirm={() => answer.mutate()}
          onClose={() => setAsks(false)}
        >
          <p>{say(draft.outcome === 'reversed' ? 'appeal.reversed' : 'appeal.upheld')}</p>
        </Confirm>
      )}
    </form>
  );
};
