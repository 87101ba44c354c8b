import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environmentNames, environmentsDirectory, readEnvironment } from '../../../lib/config/environment.ts';

const directory = mkdtempSync(join(tmpdir(), 'suwar-environments-'));
afterAll(() => rmSync(directory, { recursive: true }));

const write = (file: string, contents: unknown): void =>
  writeFileSync(join(directory, file), typeof contents === 'string' ? contents : JSON.stringify(contents));

write('schema.json', {});
write('local.json', { profile: 'dev' });
write('prod.json', {
  $schema: './schema.json',
  profile: 'prod',
  region: 'us-east-1',
  appOrigins: ['https://app.example'],
});
write('broken.json', '{');
write('list.json', []);
write('vague.json', { region: 'us-east-1' });
write('mistyped.json', { profile: 'dev', apOrigins: [] });
write('UPPER.json', { profile: 'dev' });

const read = (name?: string, overrides = {}) => readEnvironment(name, overrides, directory);

describe('an environment', () => {
  it('has its settings from its file, and its name in the name of the stack', () => {
    expect(read('prod')).toMatchObject({
      environment: 'prod',
      stackName: 'Suwar-prod',
      profile: 'prod',
      region: 'us-east-1',
      keepData: true,
      appOrigins: ['https://app.example'],
    });
  });

  it('is dev in a fresh clone', () => {
    expect(environmentNames(environmentsDirectory)).toContain('dev');
    expect(readEnvironment('dev')).toMatchObject({ profile: 'dev', stackName: 'Suwar-dev' });
  });

  it('has to be named, and whoever does not is told how', () => {
    for (const name of [undefined, '']) {
      expect(() => read(name)).toThrow(/npm run deploy -- <environment>.*There are: .*prod/);
    }
    expect(() => read('staging')).toThrow(/no environment staging.*There are: .*prod/);
  });

  it.each(['../secret', 'schema', 'Prod', 'UPPER', 'a'.repeat(21)])('is not called %s', (name) => {
    expect(() => read(name)).toThrow('There is no environment');
  });

  it.each([
    ['broken', 'broken.json is no JSON'],
    ['list', 'must hold an object'],
    ['vague', 'must say its profile'],
    ['mistyped', 'apOrigins'],
  ])('of %s.json is refused with what is wrong', (name, complaint) => {
    expect(() => read(name)).toThrow(complaint);
  });

  it('takes no setting from anywhere else, which the next deployment would forget', () => {
    expect(() => read('prod', { region: 'eu-west-1' })).toThrow(
      'region was given beside environment prod: settings live in environments/prod.json',
    );
  });

  it('is without a file on this machine alone', () => {
    expect(read('local', { reposts: 'off' })).toMatchObject({
      environment: 'local',
      stackName: 'Suwar',
      reposts: 'off',
    });
    expect(environmentNames(directory)).not.toContain('local');
  });
});
