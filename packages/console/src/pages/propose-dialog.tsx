/** Proposing something for an account, which another administrator approves. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api, newAttempt, type Proposal, type Role } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Failure, Success } from '../ui/status.tsx';
import { emptyProposal, proposalBodyOf } from './proposal-draft.ts';

const roles: readonly Role[] = ['reviewer', 'senior', 'administrator', 'auditor'];
export type Act = Proposal['act'];
export const accountActs: readonly Act[] = ['export', 'erasure', 'hold', 'grant', 'withdraw'];

export const ProposeDialog = ({
  accountId,
  holdId,
  acts = accountActs,
  onClose,
}: {
  readonly accountId: string;
  readonly holdId?: string;
  readonly acts?: readonly Act[];
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const names = useNames();
  const cache = useQueryClient();
  const [draft, setDraft] = useState({ ...emptyProposal, act: acts[0] ?? emptyProposal.act });
  const attempt = useRef(newAttempt());
  const set = (change: Partial<typeof draft>) => {
    attempt.current = newAttempt();
    setDraft((before) => ({ ...before, ...change }));
  };
  const proposing = useMutation({
    mutationFn: () =>
      api.post('/v1/staff/proposals', {
        idempotencyKey: attempt.current.key,
        body: proposalBodyOf(draft, accountId, holdId),
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['proposals'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    proposing.mutate();
  };
  if (proposing.isSuccess) {
    return (
      <Dialog title={say('support.propose')} onClose={onClose}>
        <Success>{say('support.proposed')}</Success>
        <div className="row end">
          <button type="button" className="primary" onClick={onClose}>
            {say('app.close')}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={say('support.propose')} onClose={onClose}>
      <p className="muted">{say('support.proposeAbout')}</p>
      <form onSubmit={submit}>
        <SelectField
          label={say('support.act')}
          value={draft.act}
          onChange={(value) => set({ act: acts.find((act) => act === value) ?? draft.act })}
          choices={acts.map((act) => ({ value: act, label: names('act', act) }))}
        />
        {(draft.act === 'grant' || draft.act === 'withdraw') && (
          <SelectField
            label={say('support.role')}
            value={draft.role}
            onChange={(value) => set({ role: roles.find((role) => role === value) ?? draft.role })}
            choices={roles.map((role) => ({ value: role, label: names('role', role) }))}
          />
        )}
        {draft.act === 'hold' && (
          <>
            <TextField
              label={say('support.authority')}
              value={draft.authority}
              onChange={(authority) => set({ authority })}
              required
            />
            <TextField
              label={say('support.until')}
              type="date"
              value={draft.until}
              onChange={(until) => set({ until })}
              required
            />
          </>
        )}
        <TextField
          label={say('support.ground')}
          value={draft.ground}
          onChange={(ground) => set({ ground })}
          lines={3}
          required
        />
        <TextField
          label={say('support.reference')}
          value={draft.reference}
          onChange={(reference) => set({ reference })}
          required
        />
        {proposing.error !== null && <Failure error={proposing.error} />}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {say('app.cancel')}
          </button>
          <button type="submit" className="primary" disabled={proposing.isPending}>
            {say('support.propose')}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
