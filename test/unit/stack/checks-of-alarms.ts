import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../lib/constructs/alarm.ts';
import { listAt, resourcesOf, synthesize, template, textAt, valueAt } from './synthesized.ts';

const functions = resourcesOf(template, 'AWS::Lambda::Function');
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');

describe('alarms', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
  const headings = [...runbook.matchAll(/^#{2,4} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

  it('say what is broken for people and point at a heading of the runbook', () => {
    const pointed = alarms.map(([id, alarm]) => {
      const [, impact, anchor] =
        /^(.{20,}\.) See docs\/runbook\.md#(.+)$/.exec(textAt(alarm, 'AlarmDescription')) ?? [];
      return { id, hasImpact: impact !== undefined, isInRunbook: headings.includes(anchor ?? '') };
    });
    expect(pointed.filter(({ hasImpact, isInRunbook }) => !hasImpact || !isInRunbook)).toEqual([]);
  });

  it('ring for errors of every function, lag, throttles and 5xx answers', () => {
    const watched = (metric: string) =>
      alarms.flatMap(([, alarm]) =>
        alarm.Properties['MetricName'] === metric
          ? [String(valueAt(alarm, 'Dimensions', '0', 'Value', 'Ref') ?? '')]
          : [],
      );
    expect(watched('Errors').sort()).toEqual(functions.map(([id]) => id).sort());
    expect(watched('IteratorAge').sort()).toEqual(['Effects', 'Projections']);
    expect(watched('Throttles')).toEqual(['']);
    expect(watched('5xx')).toEqual(['Api']);
  });

  it('reach a person when an address is given', () => {
    const mailed = synthesize({ alarmEmail: 'someone@app.example' });
    for (const [, alarm] of resourcesOf(mailed, 'AWS::CloudWatch::Alarm')) {
      expect(listAt(alarm, 'AlarmActions')).toHaveLength(1);
    }
    expect(resourcesOf(template, 'AWS::SNS::Topic')).toEqual([]);
  });
});
