/** What the page says, in the language of the page. */
import { numeral } from './formats.ts';
import { type Language, useLanguage } from './language.ts';
import { messages } from './messages.ts';

export type MessageId = keyof typeof messages;

/** A message, with `{name}` replaced by the value of that name. */
export const say = (
  language: Language,
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  messages[id][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? numeral(language, value) : value;
  });

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** Says messages in the language of the page. */
export const useSay = (): Say => {
  const language = useLanguage();
  return (id, values) => say(language, id, values);
};

const isMessage = (id: string): id is MessageId => Object.hasOwn(messages, id);

/** The name of a value that the API answers, such as `state.open`; the value itself where there is no name for it. */
export const nameOf = (language: Language, group: string, value: string): string => {
  const id = `${group}.${value}`;
  return isMessage(id) ? say(language, id) : value;
};

export const useNames = (): ((group: string, value: string) => string) => {
  const language = useLanguage();
  return (group, value) => nameOf(language, group, value);
};
