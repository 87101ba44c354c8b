/** Whether the present contract may follow the released one. Whether it takes something away, oasdiff says. */
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from './changelog.ts';
import type { Contract } from './released-contract.ts';

export type Version = readonly [major: number, minor: number, patch: number];

export const versionOf = (text: string): Version => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  if (patch === undefined) throw new Error(`${text} is not a version such as 1.4.0`);
  return [Number(major), Number(minor), Number(patch)];
};

/** Negative where the first is the older one. */
export const compareVersions = (one: string, other: string): number => {
  const [major, minor, patch] = versionOf(one);
  const [otherMajor, otherMinor, otherPatch] = versionOf(other);
  return major - otherMajor || minor - otherMinor || patch - otherPatch;
};

const operationsOf = ({ paths }: Contract) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      since: operation['x-since'],
    })),
  );

const versionsAreInOrder = (versions: readonly string[]): boolean =>
  versions.every((version, at) => at === 0 || compareVersions(versions[at - 1] ?? '', version) > 0);

const hasSameShape = ({ info: _, ...one }: Contract, { info: __, ...other }: Contract): boolean =>
  isDeepStrictEqual(one, other);

/** Whether somebody who follows minor versions alone has to learn of the present one. */
const isNewMinor = (present: string, released: string): boolean => {
  const [major, minor] = versionOf(present);
  const [releasedMajor, releasedMinor] = versionOf(released);
  return major > releasedMajor || (major === releasedMajor && minor > releasedMinor);
};

export const isNewMajor = (present: string, released: string): boolean =>
  versionOf(present)[0] > versionOf(released)[0];

/** What is wrong with the present contract, beside what it takes away, a sentence each. Both contracts are without texts. */
export const checkContract = (
  released: Contract,
  present: Contract,
  changelog: readonly Entry[],
): readonly string[] => {
  const { version } = present.info;
  const before = released.info.version;
  const [newest] = changelog;
  const ages = new Map(operationsOf(released).map(({ route, since }) => [route, since]));
  const ofOperations = operationsOf(present).flatMap(({ route, since }) => {
    const age = ages.get(route);
    if (age !== undefined) {
      return since === age ? [] : [`${route} says \`since: '${since}'\`, and was released with ${age}.`];
    }
    return [
      ...(since === version
        ? []
        : [`${route} is new: its route has to say \`since: '${version}'\`, the present version.`]),
      ...(newest?.text.includes(`\`${route}\``)
        ? []
        : [`${route} is new: docs/api/CHANGELOG.md has to name it, as \`${route}\`, under ${version}.`]),
    ];
  });
  return [
    ...(newest?.version === version
      ? []
      : [`The newest entry of docs/api/CHANGELOG.md is ${newest?.version}; CONTRACT_VERSION is ${version}.`]),
    ...(newest?.text === '' ? [`docs/api/CHANGELOG.md says nothing of ${version}.`] : []),
    ...(versionsAreInOrder(changelog.map((entry) => entry.version))
      ? []
      : ['The versions of docs/api/CHANGELOG.md are not in order, the newest first.']),
    ...(compareVersions(version, before) < 0
      ? [`CONTRACT_VERSION is ${version}, older than the released ${before}.`]
      : []),
    ...(hasSameShape(released, present) || isNewMinor(version, before)
      ? []
      : [
          `The contract is not the one released as ${before}: make CONTRACT_VERSION a new minor version, and say in docs/api/CHANGELOG.md what changed. npm run contract -- changes tells it.`,
        ]),
    ...ofOperations,
  ];
};
