import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Entry, readChangelog } from '../../../lib/contract/changelog.ts';
import { checkContract, compareVersions, isNewMajor } from '../../../lib/contract/check-contract.ts';
import {
  bareContract,
  type Contract,
  changelogPath,
  readReleased,
  releasedPath,
  writeContract,
} from '../../../lib/contract/released-contract.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';

const present = bareContract(makeOpenApi());
const changelog = readChangelog(readFileSync(changelogPath, 'utf8'));

describe('the present contract', () => {
  // What it takes from apps, `npm run contract` finds out: that needs Go.
  it('may follow the released one, and its changelog says what changed', () => {
    expect(checkContract(readReleased(), present, changelog)).toEqual([]);
  });

  it('was released as a document without texts', () => {
    const released = readReleased();
    expect(writeContract(released)).toBe(readFileSync(releasedPath, 'utf8'));
    expect(JSON.stringify(released)).not.toMatch(/"(?:description|summary|examples?)":"/);
    expect(Object.keys(released.components)).not.toContain('examples');
  });

  it('keeps fields that are called like keywords', () => {
    const { NewPost, Preserved } = present.components['schemas'] ?? {};
    expect(NewPost).toHaveProperty('properties.title.type', 'string');
    expect(NewPost).not.toHaveProperty('properties.title.description');
    expect(Preserved).toBeDefined();
  });
});

describe('a contract', () => {
  const operation = (operationId: string, since = '1.0.0') => ({ operationId, 'x-since': since });
  const contract = (version: string, paths: Contract['paths']): Contract => ({
    info: { version },
    paths,
    components: {},
  });
  const figs = { '/v1/figs': { get: operation('listFigs') } };
  const released = contract('1.2.0', figs);
  const entries = (...versions: readonly string[]): Entry[] =>
    versions.map((version) => ({ version, text: '- Adds `POST /v1/figs`.' }));
  const older = ['1.2.0', '1.1.0', '1.0.0'];
  const grown = (since: string) => ({
    '/v1/figs': { ...figs['/v1/figs'], post: operation('createFig', since) },
  });

  it('is fine as it was released', () => {
    expect(checkContract(released, released, entries(...older))).toEqual([]);
  });

  it('may gain what a new minor version has and tells', () => {
    const present = contract('1.3.0', grown('1.3.0'));
    expect(checkContract(released, present, entries('1.3.0', ...older))).toEqual([]);
    const next = contract('2.0.0', grown('2.0.0'));
    expect(checkContract(released, next, entries('2.0.0', ...older))).toEqual([]);
  });

  it('is refused under the released version, or the next patch of it', () => {
    for (const version of ['1.2.0', '1.2.1']) {
      const present = contract(version, grown(version));
      const [wrong] = checkContract(released, present, entries(version, '1.1.0'));
      expect(wrong).toContain('The contract is not the one released as 1.2.0');
    }
  });

  it('is refused when a new operation does not say since when', () => {
    const present = contract('1.3.0', grown('1.0.0'));
    expect(checkContract(released, present, entries('1.3.0', ...older))).toEqual([
      "POST /v1/figs is new: its route has to say `since: '1.3.0'`, the present version.",
    ]);
  });

  it('is refused when the changelog does not name a new operation', () => {
    const present = contract('1.3.0', grown('1.3.0'));
    const silent = [{ version: '1.3.0', text: '- More.' }, ...entries(...older)];
    expect(checkContract(released, present, silent)).toEqual([
      'POST /v1/figs is new: docs/api/CHANGELOG.md has to name it, as `POST /v1/figs`, under 1.3.0.',
    ]);
  });

  it('is refused when an operation changes its age', () => {
    const present = contract('1.3.0', { '/v1/figs': { get: operation('listFigs', '1.3.0') } });
    expect(checkContract(released, present, entries('1.3.0', ...older))).toEqual([
      "GET /v1/figs says `since: '1.3.0'`, and was released with 1.0.0.",
    ]);
  });

  it('is refused when the changelog ends elsewhere, says nothing, or is out of order', () => {
    expect(checkContract(released, released, entries('1.1.0', '1.0.0'))).toEqual([
      'The newest entry of docs/api/CHANGELOG.md is 1.1.0; CONTRACT_VERSION is 1.2.0.',
    ]);
    expect(checkContract(released, released, [{ version: '1.2.0', text: '' }])).toEqual([
      'docs/api/CHANGELOG.md says nothing of 1.2.0.',
    ]);
    expect(checkContract(released, released, entries('1.2.0', '1.0.0', '1.1.0'))).toEqual([
      'The versions of docs/api/CHANGELOG.md are not in order, the newest first.',
    ]);
  });

  it('is refused when it is older than the released one', () => {
    const present = contract('1.1.0', figs);
    expect(checkContract(released, present, entries('1.1.0'))).toEqual([
      'CONTRACT_VERSION is 1.1.0, older than the released 1.2.0.',
    ]);
  });
});

describe('versions', () => {
  it('are compared by their numbers', () => {
    const sorted = ['1.9.0', '1.10.0', '1.10.2', '2.0.0', '10.0.0'];
    expect(sorted.toReversed().sort(compareVersions)).toEqual(sorted);
    expect(() => compareVersions('1', '1.0.0')).toThrow('1 is not a version such as 1.4.0');
    expect(isNewMajor('2.0.0', '1.9.9')).toBe(true);
    expect(isNewMajor('1.9.9', '1.0.0')).toBe(false);
  });

  it('are read from a changelog, and what names none is refused', () => {
    const markdown = '# Changes\n\nSome.\n\n## 1.1.0 - 2026-12-02\n\n### Added\n\n- A.\n\n## 1.0.0\n\n- B.\n';
    expect(readChangelog(markdown)).toEqual([
      { version: '1.1.0', text: '### Added\n\n- A.' },
      { version: '1.0.0', text: '- B.' },
    ]);
    expect(() => readChangelog('## Unreleased\n')).toThrow('"## Unreleased" is not the heading of a version');
  });
});
