/** The keys of the page that is shown, and the switch that turns them off. */
import { useState } from 'react';
import { useSay } from '../language/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField } from '../ui/fields.tsx';
import { type KeyName, keysAreOn, switchKeys } from './keys.ts';
import { useAllShortcuts } from './shortcuts.tsx';

const FORM_KEYS = 'Ctrl+Enter';

const Keys = ({ name }: { readonly name: KeyName }) => {
  const say = useSay();
  const [first = '', second] = name.split(' ');
  return (
    <bdi dir="ltr">
      <kbd>{first.toUpperCase()}</kbd>
      {second !== undefined && (
        <>
          {' '}
          <span className="muted">{say('keys.then')}</span> <kbd>{second.toUpperCase()}</kbd>
        </>
      )}
    </bdi>
  );
};

export const KeyList = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const [on, setOn] = useState(keysAreOn);
  const all = useAllShortcuts()();
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <CheckField
        label={say('keys.on')}
        checked={on}
        onChange={(next) => {
          switchKeys(next);
          setOn(next);
        }}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{say('keys.key')}</th>
            <th scope="col">{say('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ key, does }) => (
            <tr key={key}>
              <td>
                <Keys name={key} />
              </td>
              <td>{say(does)}</td>
            </tr>
          ))}
          <tr>
            <td>
              <bdi dir="ltr">
                <kbd>{FORM_KEYS}</kbd>
              </bdi>
            </td>
            <td>{say('keys.submit')}</td>
          </tr>
        </tbody>
      </table>
      <div className="row end">
        <button type="button" className="primary" onClick={onClose}>
          {say('app.close')}
        </button>
      </div>
    </Dialog>
  );
};
