import { expect, it } from 'vitest';
import { AccountCard, PersonView } from '../../../lambdas/accounts/account-contract.ts';
import { accountCard, person } from '../../../lambdas/accounts/account-examples.ts';
import type { Person } from '../../../lambdas/graph/load-people.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';

it('a list of people says what the viewer and each of them are to each other, or does not compile', () => {
  // @ts-expect-error a card says nothing of the viewer
  const cards = pageOf(AccountCard);
  expect(cards.parse({ items: [accountCard] }).items).toHaveLength(1);
  // @ts-expect-error whoever presents a person says what the relationship is, also that there is none
  const shown: PersonView = accountCard;
  // @ts-expect-error an account alone is nobody in a list
  const listed: Person = { account: Object(shown) };
  expect(listed.between).toBeUndefined();
  expect(pageOf(PersonView).parse({ items: [person] }).items).toEqual([person]);
});
