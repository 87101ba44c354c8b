import type { PersonView } from '../accounts/account-contract.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Person } from './load-people.ts';
import { relationshipOf } from './relationship.ts';

/** A person in a list, as the viewer knows that person. `now` in milliseconds. */
export const presentPerson = async (
  { account, between }: Person,
  media: MediaAddresses,
  now: number,
): Promise<PersonView> => ({
  ...(await presentCard(account, media, now)),
  relationship: between && relationshipOf(between, now),
});

/** The people of a list, as the viewer knows them. `now` in milliseconds. */
export const presentPeople = (
  people: readonly Person[],
  media: MediaAddresses,
  now: number,
): Promise<readonly PersonView[]> => Promise.all(people.map((person) => presentPerson(person, media, now)));
