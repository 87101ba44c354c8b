/** What the page says, by the ids of messages. */
import { numeral } from './formats.ts';
import type { Language } from './language.ts';
import { messages } from './messages.ts';

export type MessageId = keyof typeof messages;
export type Values = Readonly<Record<string, string | number>>;

/** A message, with `{name}` replaced by the value of that name. */
export const say = (language: Language, id: MessageId, values: Values = {}): string =>
  messages[id][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? numeral(language, value) : value;
  });

const isMessage = (id: string): id is MessageId => Object.hasOwn(messages, id);

/** The name of a value that the API answers, such as `state.open`; the value itself where there is no name for it. */
export const nameOf = (language: Language, group: string, value: string): string => {
  const id = `${group}.${value}`;
  return isMessage(id) ? say(language, id) : value;
};
