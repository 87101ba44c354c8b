/** A note to an item, or the note with which it is handed on to seniors. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Failure } from '../ui/status.tsx';

export type NoteKind = 'note' | 'escalation';

export const NoteDialog = ({
  itemId,
  kind,
  onDone,
  onClose,
}: {
  readonly itemId: string;
  readonly kind: NoteKind;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const [text, setText] = useState('');
  const on = { path: { itemId } };
  const sending = useMutation({
    mutationFn: () =>
      kind === 'note'
        ? api.post('/v1/staff/review/items/{itemId}/notes', { ...on, body: { text } })
        : api.put('/v1/staff/review/items/{itemId}/escalation', { ...on, body: { note: text } }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') sending.mutate();
  };
  const title = say(kind === 'note' ? 'item.addNote' : 'item.escalate');
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="muted">{say(kind === 'note' ? 'item.noteStays' : 'item.escalateAbout')}</p>
      <form
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        <TextField
          label={say(kind === 'note' ? 'item.note' : 'item.why')}
          value={text}
          onChange={setText}
          lines={4}
          required
        />
        {sending.error !== null && <Failure error={sending.error} />}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {say('app.cancel')}
          </button>
          <button type="submit" className="primary" disabled={sending.isPending}>
            {title}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
