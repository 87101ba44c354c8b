/** Texts that reviewers choose for what people read; seniors keep them. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, type Macro } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { useHasRole } from '../session/identity.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { submitByKeys } from '../ui/form.ts';
import { Page, Section } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { useMacros } from './macro-field.tsx';

const NewMacro = () => {
  const say = useSay();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const [en, setEn] = useState('');
  const [ar, setAr] = useState('');
  const saving = useMutation({
    mutationFn: () => api.post('/v1/staff/review/macros', { body: { name, en, ar } }),
    onSuccess: () => {
      for (const empty of [setName, setEn, setAr]) empty('');
      return cache.invalidateQueries({ queryKey: ['macros'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Section title={say('macros.create')}>
      <form onSubmit={submit} onKeyDown={submitByKeys}>
        <TextField label={say('macros.name')} value={name} onChange={setName} required />
        <TextField
          label={say('decide.factsEn')}
          value={en}
          onChange={setEn}
          language="en"
          lines={3}
          required
        />
        <TextField
          label={say('decide.factsAr')}
          value={ar}
          onChange={setAr}
          language="ar"
          lines={3}
          required
        />
        {saving.error !== null && <Failure error={saving.error} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={saving.isPending}>
            {say('macros.create')}
          </button>
        </div>
      </form>
    </Section>
  );
};

const Macros = ({ items }: { readonly items: readonly Macro[] }) => {
  const say = useSay();
  const cache = useQueryClient();
  const isSenior = useHasRole()('senior');
  const [goes, setGoes] = useState<Macro>();
  const deleting = useMutation({
    mutationFn: (macroId: string) => api.delete('/v1/staff/review/macros/{macroId}', { path: { macroId } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['macros'] }),
    onSettled: () => setGoes(undefined),
  });
  if (items.length === 0) return <p className="empty">{say('macros.empty')}</p>;
  return (
    <>
      {deleting.error !== null && <Failure error={deleting.error} />}
      {items.map((macro) => (
        <Section key={macro.macroId} title={macro.name}>
          <div className="both">
            <p lang="en" dir="ltr" className="said">
              {macro.en}
            </p>
            <p lang="ar" dir="rtl" className="said">
              {macro.ar}
            </p>
          </div>
          {isSenior && (
            <div className="row end">
              <button type="button" onClick={() => setGoes(macro)}>
                {say('macros.delete')}
              </button>
            </div>
          )}
        </Section>
      ))}
      {goes !== undefined && (
        <Confirm
          title={say('macros.deleteTitle', { name: goes.name })}
          confirm={say('macros.delete')}
          busy={deleting.isPending}
          onConfirm={() => deleting.mutate(goes.macroId)}
          onClose={() => setGoes(undefined)}
        />
      )}
    </>
  );
};

export const MacrosPage = () => {
  const say = useSay();
  const isSenior = useHasRole()('senior');
  const query = useMacros();
  return (
    <Page title={say('page.macros')} about={say('macros.about')}>
      {query.isPending && <Loading />}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <Macros items={query.data.items} />}
      {isSenior && <NewMacro />}
    </Page>
  );
};
