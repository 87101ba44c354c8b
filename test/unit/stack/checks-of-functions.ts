import { describe, expect, it } from 'vitest';
import { functionNames, pictureFunctions } from '../../../lib/bundle/functions.ts';
import { resourcesOf, template, textAt, valueAt } from './synthesized.ts';

const functions = resourcesOf(template, 'AWS::Lambda::Function');

describe('functions', () => {
  it('are one for each bundle', () => {
    expect(functions).toHaveLength(functionNames.length);
  });

  it('have a log group with retention, a timeout, memory and Node 24', () => {
    for (const [id, made] of functions) {
      const logGroup = textAt(made, 'LoggingConfig', 'LogGroup', 'Ref');
      const logs = resourcesOf(template, 'AWS::Logs::LogGroup').find(([name]) => name === logGroup);
      expect(logs?.[1].Properties['RetentionInDays'], id).toBe(14);
      expect(made.Properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON' },
      });
      // A deployment waits for a new role to count; once a day everybody who signs in is listed; an erasure goes on for minutes.
      const longest = { MakeSigningKey: 120, ReconcileUploads: 900, WayOut: 900 }[id] ?? 60;
      expect(Number(made.Properties['Timeout']), id).toBeLessThanOrEqual(longest);
      expect(Number(made.Properties['MemorySize']), id).toBeGreaterThanOrEqual(512);
    }
  });

  it('run on arm64 unless they carry native code', () => {
    const x86 = functions.filter(([, made]) => textAt(made, 'Architectures', '0') === 'x86_64');
    expect(x86.map(([id]) => id).sort()).toEqual(['MakeThumbnails', 'ModeratePhotos']);
    expect(x86).toHaveLength(pictureFunctions.length);
  });

  it('bound the heaps of native code where pictures are decoded', () => {
    const bounded = functions.filter(([, made]) =>
      textAt(made, 'Environment', 'Variables', 'MALLOC_ARENA_MAX'),
    );
    expect(bounded.map(([id]) => id).sort()).toEqual(['MakeThumbnails', 'ModeratePhotos']);
    const memory = bounded.map(([id, made]) => [id, made.Properties['MemorySize']]);
    expect(Object.fromEntries(memory)).toEqual({ MakeThumbnails: 1769, ModeratePhotos: 1024 });
  });

  it('have no secret in their environment', () => {
    const values = functions.flatMap(([, made]) =>
      Object.keys(Object(valueAt(made, 'Environment', 'Variables'))),
    );
    expect(values.filter((name) => /SECRET|TOKEN|PASSWORD/.test(name))).toEqual([]);
    const aboutKeys = new Set(values.filter((name) => name.includes('KEY')));
    expect([...aboutKeys].sort()).toEqual([
      'EXPORT_KEY_PARAMETER',
      'EXPORT_PUBLIC_KEY',
      'MEDIA_FORMER_KEY_PAIR_ID',
      'MEDIA_FORMER_KEY_PARAMETER',
      'MEDIA_KEY_PAIR_ID',
      'MEDIA_KEY_SINCE',
      'MEDIA_PRIVATE_KEY_PARAMETER',
      'VAPID_PUBLIC_KEY',
    ]);
    expect(JSON.stringify(template)).not.toContain('PRIVATE KEY');
  });

  it('have a role each', () => {
    const roles = functions.map(([, made]) => textAt(made, 'Role', 'Fn::GetAtt', '0'));
    expect(new Set(roles).size).toBe(functions.length);
    for (const [, role] of resourcesOf(template, 'AWS::IAM::Role')) {
      expect(role.Properties['ManagedPolicyArns']).toBeUndefined();
    }
  });
});
