/** The running system as the model test uses it: people of one run, over HTTP. */
import { sharedCloud, type TestCloud } from '../support/cloud.ts';
import { type Answer, type Body, type Crowd, type Member, makeCrowd } from '../support/crowd.ts';
import type { Name, Viewer } from './world.ts';

/** The people of a run by their names in the world. */
export interface System {
  readonly cloud: TestCloud;
  personOf(name: Name): Member;
  /** What somebody was called before. */
  formerNamesOf(name: Name): readonly string[];
  /** Notes that somebody is called otherwise. */
  rename(name: Name, username: string): void;
  audienceOf(name: Name): string;
  ask(viewer: Viewer, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Every item of a list, over all its pages; undefined where it does not exist for the viewer. */
  listAll(viewer: Viewer, path: string): Promise<readonly Body[] | undefined>;
  nameOf(accountId: unknown): Name;
  /** A photo of somebody's that is ready: its row alone, as no byte of it is looked at. */
  readyPhoto(owner: Name): Promise<string>;
}

let known: Promise<Crowd> | undefined;

/** New people without any past, each with an audience of close friends. */
export const startSystem = async (names: readonly Name[]): Promise<System> => {
  const cloud = await sharedCloud();
  known ??= makeCrowd(cloud);
  const crowd = await known;
  const people = new Map<Name, Member>();
  const audiences = new Map<Name, string>();
  const nameOfId = new Map<string, Name>();
  const formerNames = new Map<Name, readonly string[]>();
  const enter = async (name: Name): Promise<void> => {
    const member = await crowd.join(name);
    const audience = await crowd.act(member, 'POST', '/v1/me/audiences', { name: 'Close friends' });
    people.set(name, member);
    audiences.set(name, String(audience['audienceId']));
    nameOfId.set(member.accountId, name);
  };
  await Promise.all(names.map(enter));

  const found = <Value>(value: Value | undefined, what: unknown): Value => {
    if (value === undefined) throw new Error(`${String(what)} is nobody of this run`);
    return value;
  };
  const personOf = (name: Name): Member => found(people.get(name), name);
  const as = (viewer: Viewer): Member | undefined => (viewer === undefined ? undefined : personOf(viewer));
  return {
    cloud,
    personOf,
    formerNamesOf: (name) => formerNames.get(name) ?? [],
    rename: (name, username) => {
      const person = personOf(name);
      formerNames.set(name, [...(formerNames.get(name) ?? []), person.username]);
      people.set(name, { ...person, username });
    },
    audienceOf: (name) => found(audiences.get(name), name),
    ask: (viewer, method, path, body) => crowd.ask(as(viewer), method, path, body),
    listAll: (viewer, path) => crowd.listAll(as(viewer), path),
    nameOf: (accountId) => found(nameOfId.get(String(accountId)), accountId),
    readyPhoto: (owner) => crowd.readyPhoto(personOf(owner)),
  };
};
