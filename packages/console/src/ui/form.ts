/** Submits a form by Ctrl+Enter (⌘+Enter) from any of its fields, which a text of several lines takes no plain Enter for. */
import type { KeyboardEvent } from 'react';

export const submitByKeys = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  if (document.querySelector('dialog[open]') !== null) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
};
