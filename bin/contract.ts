/**
 * The contract between the API and its apps, and its versions:
 *   npm run contract             whether the present one may follow the released one
 *   npm run contract -- changes  what has changed since, by oasdiff
 *   npm run contract -- release  makes the present one the released one
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readChangelog } from '../lib/contract/changelog.ts';
import { checkContract, isNewMajor } from '../lib/contract/check-contract.ts';
import { findBreaks, findChanges, hasGo } from '../lib/contract/oasdiff.ts';
import {
  bareContract,
  changelogPath,
  readReleased,
  releasedPath,
  writeContract,
} from '../lib/contract/released-contract.ts';
import { makeOpenApi } from '../lib/openapi/make-openapi.ts';

const present = bareContract(makeOpenApi());
const { version } = present.info;

const check = (): readonly string[] => {
  const released = readReleased();
  const wrong = checkContract(released, present, readChangelog(readFileSync(changelogPath, 'utf8')));
  if (!hasGo()) {
    console.log('SKIPPED whether the contract takes something from apps: that takes Go, which runs oasdiff.');
    return wrong;
  }
  const { isFine, report } = findBreaks(released, present);
  if (isFine || isNewMajor(version, released.info.version)) return wrong;
  return [
    ...wrong,
    `${report.trim()}\nThat breaks apps of version ${released.info.version}: it takes a new major version, and CONTRACT_VERSION is ${version}.`,
  ];
};

const command = process.argv[2] ?? 'check';
if (command === 'changes') {
  console.log(findChanges(readReleased(), present));
} else if (command === 'check' || command === 'release') {
  const wrong = check();
  for (const sentence of wrong) console.error(sentence);
  if (wrong.length > 0) process.exitCode = 1;
  else if (command === 'release') {
    writeFileSync(releasedPath, writeContract(present));
    console.log(`${version} is released: commit docs/api/released.json.`);
  } else {
    console.log(`Version ${version} of the contract may follow the released ${readReleased().info.version}.`);
  }
} else {
  console.error(`There is no ${command}: check, changes or release.`);
  process.exitCode = 1;
}
