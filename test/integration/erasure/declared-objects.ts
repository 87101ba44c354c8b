/** Which objects of somebody there are, by the kinds that topics declare. */
import { decodeJwt } from 'jose';
import { digestOf } from '../../../lambdas/erasure/ledger.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { declaredObjects } from '../../../lib/residency/declared.ts';
import type { TestCloud } from '../../support/cloud.ts';
import type { FullLife } from '../../support/full-life.ts';
import { allMediaObjects, allUploads, textOfObject } from '../../support/stored-objects.ts';

type Kind = (typeof declaredObjects)[number];

/** All objects of the stack, by the bucket, as far as they can be read: their keys, and what they and their keys say. */
const everything = async (cloud: TestCloud) => {
  const media = (await allMediaObjects(cloud)).map((object) => ({
    bucket: 'MediaBucket',
    key: object.key,
    text: textOfObject(object),
  }));
  const uploads = (await allUploads(cloud)).map((key) => ({ bucket: 'UploadsBucket', key, text: key }));
  return [...media, ...uploads];
};

const isOfKind = ({ bucket, folder }: Kind, object: { readonly bucket: string; readonly key: string }) =>
  object.bucket === bucket && object.key.startsWith(folder);

/** The name of a kind: its bucket and folder. */
export const nameOfKind = ({ bucket, folder }: Kind): string => `${bucket} ${folder}`.trimEnd();

/** Objects of the stack that no topic declares, whosever they are. */
export const undeclaredObjects = async (cloud: TestCloud): Promise<readonly string[]> =>
  (await everything(cloud))
    .filter((object) => !declaredObjects.some((kind) => isOfKind(kind, object)))
    .map(({ bucket, key }) => `${bucket} ${key}`);

/** The kinds of which there are objects that name the leaver: by the account, its digest, the sign-in, or a photo. */
export const kindsWithObjectsOf = async (
  cloud: TestCloud,
  { leaver, photoIds }: FullLife,
): Promise<readonly Kind[]> => {
  const accountId = AccountId.parse(leaver.accountId);
  const names = [
    accountId,
    digestOf(accountId),
    String(decodeJwt(leaver.token).sub),
    leaver.email,
    ...photoIds,
  ];
  const theirs = (await everything(cloud)).filter(({ text }) => names.some((name) => text.includes(name)));
  return declaredObjects.filter((kind) => theirs.some((object) => isOfKind(kind, object)));
};

/** The kinds of which nothing of somebody erased may be left. */
export const erasedKinds: readonly Kind[] = declaredObjects.filter(
  ({ of }) => 'erased' in of && of.erased === 'deleted',
);
