/** A dialog of the browser's own, which keeps the focus in it and gives it back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from '../language/texts.ts';

export const Dialog = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
};

/** Asks before something is done that cannot simply be taken back. */
export const Confirm = ({
  title,
  children,
  confirm,
  onConfirm,
  onClose,
  busy = false,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
}) => {
  const say = useSay();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="row end">
        <button type="button" onClick={onClose}>
          {say('app.cancel')}
        </button>
        <button type="button" className="primary" disabled={busy} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </Dialog>
  );
};
