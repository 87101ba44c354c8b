/** Which terms of service an account accepted: the last in its profile, each with its time in a row of its own. */
import type { AccountId } from '../kernel/ids.ts';
import type { AcceptedTerms } from '../kernel/service-terms.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table, Write } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import { acceptedTermsRow, profileRow } from './account-rows.ts';

/** The row of a version that is accepted, again where the service went back to it. */
export const acceptedTermsWrite = (accountId: AccountId, { version, at }: AcceptedTerms): Write => ({
  put: { ...acceptedTermsRow.key({ accountId, version }), at },
  condition: always,
});

export type TermsStore = ReturnType<typeof makeTermsStore>;

export const makeTermsStore = (table: Pick<Table, 'transact'>) => ({
  /** Has an account accept a version, unless it is gone, is being erased, or accepted it meanwhile: then it answers false. */
  accept: (accountId: AccountId, terms: AcceptedTerms): Promise<boolean> =>
    unlessRefused(
      table.transact([
        {
          update: profileRow.key({ accountId }),
          change: { expression: 'SET terms = :terms', values: { ':terms': terms } },
          condition: {
            expression:
              'attribute_exists(pk) AND #status <> :erasing AND (attribute_not_exists(terms) OR terms.#version <> :version)',
            names: { '#status': 'status', '#version': 'version' },
            values: { ':erasing': 'erasing', ':version': terms.version },
          },
        },
        acceptedTermsWrite(accountId, terms),
      ]),
    ),
});
