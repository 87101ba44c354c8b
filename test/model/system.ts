/** The running system as the model test uses it: people of one run, over HTTP. */
import { sharedCloud, type TestCloud } from '../support/cloud.ts';
import { type Answer, type Crowd, type Member, makeCrowd } from '../support/crowd.ts';
import { type Name, names, type Viewer } from './world.ts';

export interface System {
  readonly cloud: TestCloud;
  readonly people: Readonly<Record<Name, Member>>;
  readonly audienceOf: Readonly<Record<Name, string>>;
  ask(viewer: Viewer, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Every item of a list, over all its pages of three. */
  listAll(viewer: Viewer, path: string): Promise<readonly Readonly<Record<string, unknown>>[] | undefined>;
  nameOf(accountId: unknown): Name;
  /** A photo of somebody's that is ready: its row alone, as no byte of it is looked at. */
  readyPhoto(owner: Name): Promise<string>;
}

const fourOf = async <Value>(
  make: (name: Name) => Promise<Value>,
): Promise<Readonly<Record<Name, Value>>> => {
  const [ann, ben, cyn, dan] = await Promise.all([make('ann'), make('ben'), make('cyn'), make('dan')]);
  return { ann, ben, cyn, dan };
};

let known: Promise<Crowd> | undefined;

/** New people without any past. */
export const startSystem = async (): Promise<System> => {
  const cloud = await sharedCloud();
  known ??= makeCrowd(cloud);
  const crowd = await known;
  const people = await fourOf(crowd.join);
  const as = (viewer: Viewer): Member | undefined => (viewer === undefined ? undefined : people[viewer]);
  return {
    cloud,
    people,
    ask: (viewer, method, path, body) => crowd.ask(as(viewer), method, path, body),
    audienceOf: await fourOf(async (name) =>
      String(
        (await crowd.act(people[name], 'POST', '/v1/me/audiences', { name: 'Close friends' }))['audienceId'],
      ),
    ),
    listAll: (viewer, path) => crowd.listAll(as(viewer), path),
    nameOf: (accountId) => {
      const found = names.find((name) => people[name].accountId === accountId);
      if (found === undefined) throw new Error(`${String(accountId)} is nobody of this run`);
      return found;
    },
    readyPhoto: (owner) => crowd.readyPhoto(people[owner]),
  };
};
