/** Describing a list of known pictures, and sending it a file of hashes. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, type Schemas } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import type { Draft } from '../review/decision-draft.ts';
import { RuleField } from '../review/rule-field.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Section } from '../ui/page.tsx';
import { Failure, Success } from '../ui/status.tsx';

type Kind = Schemas['HashList']['kind'];
const kinds: readonly Kind[] = ['sha256', 'pdq'];

export const DescribeList = () => {
  const say = useSay();
  const cache = useQueryClient();
  const [listId, setListId] = useState('');
  const [kind, setKind] = useState<Kind>('pdq');
  const [rule, setRule] = useState<Draft['rule']>('');
  const [source, setSource] = useState('');
  const saving = useMutation({
    mutationFn: (chosen: Exclude<Draft['rule'], ''>) =>
      api.put('/v1/staff/hash-lists/{listId}', {
        path: { listId },
        body: { kind, rule: chosen, source },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['hash-lists'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rule !== '') saving.mutate(rule);
  };
  return (
    <Section title={say('policy.new')}>
      <form onSubmit={submit}>
        <TextField label={say('policy.listId')} value={listId} onChange={setListId} required />
        <SelectField
          label={say('policy.kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
          choices={kinds.map((value) => ({ value, label: value }))}
        />
        <RuleField label={say('policy.rule')} value={rule} onChange={setRule} />
        <TextField label={say('policy.source')} value={source} onChange={setSource} required />
        {saving.error !== null && <Failure error={saving.error} />}
        {saving.isSuccess && <Success>{say('app.done')}</Success>}
        <div className="row end">
          <button type="submit" className="primary" disabled={saving.isPending}>
            {say('policy.save')}
          </button>
        </div>
      </form>
    </Section>
  );
};

/** Sends the file where the ticket says, and has its hashes taken into the list. */
const send = async (listId: string, file: File): Promise<Schemas['HashImport']> => {
  const ticket = await api.post('/v1/staff/hash-lists/{listId}/imports', {
    path: { listId },
    body: { bytes: file.size },
  });
  const { method, url, headers } = ticket.upload;
  const sent = await fetch(url, { method, headers, body: file });
  if (!sent.ok) throw new Error(`PUT ${new URL(url).host}: HTTP ${sent.status}`);
  const path = { listId, importId: ticket.importId };
  return api.put('/v1/staff/hash-lists/{listId}/imports/{importId}', { path });
};

export const SendHashes = ({ lists }: { readonly lists: Schemas['HashLists']['lists'] }) => {
  const say = useSay();
  const names = useNames();
  const cache = useQueryClient();
  const id = useId();
  const [listId, setListId] = useState(lists[0]?.listId ?? '');
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: (chosen: File) => send(listId === '' ? (lists[0]?.listId ?? '') : listId, chosen),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['hash-lists'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file !== undefined) sending.mutate(file);
  };
  const result = sending.data;
  return (
    <Section title={say('policy.upload')}>
      <form onSubmit={submit}>
        <SelectField
          label={say('policy.into')}
          value={listId}
          onChange={setListId}
          choices={lists.map((list) => ({ value: list.listId, label: list.listId }))}
        />
        <div className="field">
          <label htmlFor={id}>{say('policy.file')}</label>
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            required
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </div>
        {sending.error !== null && <Failure error={sending.error} />}
        {result !== undefined && (
          <Success>
            <p>
              {say('policy.sent', {
                state: names('import', result.state),
                rows: result.rows ?? 0,
                added: result.added ?? 0,
                known: result.known ?? 0,
                broken: result.broken ?? 0,
              })}
            </p>
            <ul>
              {result.brokenRows.map(({ line, why }) => (
                <li key={line}>{say('policy.brokenLine', { line, why: names('why', why) })}</li>
              ))}
            </ul>
          </Success>
        )}
        <div className="row end">
          <button type="submit" className="primary" disabled={sending.isPending || lists.length === 0}>
            {say('policy.upload')}
          </button>
        </div>
      </form>
    </Section>
  );
};
