/** Reasons of reports in words. */
import { reasonCategories } from '../../../../lambdas/reports/reasons.ts';
import type { Language } from '../language/language.ts';
import type { Message } from '../language/messages.ts';

interface Category {
  readonly reasons: Readonly<Record<string, { readonly title: Message }>>;
}

const titles = new Map(
  Object.values<Category>(reasonCategories).flatMap(({ reasons }) =>
    Object.entries(reasons).map(([name, { title }]) => [name, title] as const),
  ),
);

export const reasonTitle = (language: Language, reason: string): string =>
  titles.get(reason)?.[language] ?? reason;
