/** What the page says, in the language of the page. */
import { useLanguage } from './language.ts';
import { type MessageId, nameOf, say, type Values } from './say.ts';

export type Say = (id: MessageId, values?: Values) => string;

/** Says messages in the language of the page. */
export const useSay = (): Say => {
  const language = useLanguage();
  return (id, values) => say(language, id, values);
};

/** Names values that the API answers, in the language of the page. */
export const useNames = (): ((group: string, value: string) => string) => {
  const language = useLanguage();
  return (group, value) => nameOf(language, group, value);
};
