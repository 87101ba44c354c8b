import { describe, expect, it } from 'vitest';
import { commentRow, replyRow } from '../../../lambdas/comments/comment-rows.ts';
import { draftPhotosPartRow } from '../../../lambdas/drafts/draft-rows.ts';
import { deletedBy, madeAnonymous } from '../../../lambdas/erasure/rows-by-attributes.ts';
import type { Fate } from '../../../lambdas/kernel/personal-data.ts';
import { notificationGroupRow } from '../../../lambdas/notify/notification-rows.ts';
import type { RowDefinition } from '../../../lambdas/platform/row.ts';
import { noticeRow } from '../../../lambdas/reports/report-rows.ts';
import { declaredRows } from '../../../lib/generate/personal-data-table.ts';

/** Rows that an erasure treats by rules of their own, and drafts' photos: who is tagged there is part of a text. */
const OWN_RULES: readonly RowDefinition[] = [
  commentRow,
  replyRow,
  noticeRow,
  notificationGroupRow,
  draftPhotosPartRow,
];
const OWN_TOPICS = ['erasure', 'callers'];

/** By kind of row: the attributes, beside ids of its key, whose people have this become of it. */
const declared = (fate: Fate): ReadonlyMap<RowDefinition, readonly string[]> =>
  new Map(
    declaredRows
      .filter(({ topic }) => !OWN_TOPICS.includes(topic))
      .map(({ row, data }) => {
        const people = 'of' in data ? data.of : [];
        const key = `${row.template.pk} ${row.template.sk}`;
        const named = people.filter((person) => person.erased === fate).map((person) => person.named);
        return [row, named.filter((name) => !key.includes(`{${name}}`))] as const;
      }),
  );

const attributesFor = (list: typeof deletedBy, row: RowDefinition): readonly string[] =>
  list.filter(([kind]) => kind === row).flatMap(([, attributes]) => attributes);

const casesOf = (fate: Fate) =>
  [...declared(fate)]
    .filter(([row, attributes]) => attributes.length > 0 && !OWN_RULES.includes(row))
    .map(([row, attributes]) => [row.entity, row, attributes] as const);

describe('rows that name an account in attributes', () => {
  it.each(casesOf('deleted'))('go with it as declared: %s', (_, row, attributes) => {
    expect(attributesFor(deletedBy, row)).toEqual(expect.arrayContaining([...attributes]));
  });

  it.each(casesOf('made anonymous'))('stay without it as declared: %s', (_, row, attributes) => {
    expect(attributesFor(madeAnonymous, row)).toEqual(expect.arrayContaining([...attributes]));
  });
});
