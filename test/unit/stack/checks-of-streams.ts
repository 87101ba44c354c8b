import { describe, expect, it } from 'vitest';
import { feedReferenceRow, feedRepostOfPostRow, feedRepostRow } from '../../../lambdas/feeds/feed-rows.ts';
import type { StreamPart } from '../../../lambdas/kernel/stream-part.ts';
import { viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { type StreamPattern, streamPatterns } from '../../../lib/constructs/stream-filters.ts';
import { partsOf, topicEntries } from '../../../lib/topics/topics.ts';
import { changeKinds, isLetThrough } from './let-through.ts';
import {
  listAt,
  resourcesOf,
  type SynthesizedTemplate,
  synthesize,
  template,
  textAt,
  valueAt,
} from './synthesized.ts';

const consumers = ['Effects', 'Projections'] as const;
const withoutWebhooks = synthesize({});

const isPattern = (value: unknown): value is StreamPattern =>
  valueAt(value, 'dynamodb', 'Keys') !== undefined;

/** The patterns that a consumer's event source has in a template. */
const patternsIn = (made: SynthesizedTemplate, id: string): readonly StreamPattern[] =>
  resourcesOf(made, 'AWS::Lambda::EventSourceMapping')
    .filter(([name]) => name === `${id}Source`)
    .flatMap(([, mapping]) => listAt(mapping, 'FilterCriteria', 'Filters'))
    .map((filter): unknown => JSON.parse(textAt(filter, 'Pattern')))
    .filter(isPattern);

const partsBehind = (id: (typeof consumers)[number], { webhooks }: { webhooks: boolean }) =>
  partsOf(id === 'Effects' ? 'effects' : 'projections').filter(
    // The stack without webhooks sends no mails either.
    ({ sends }) =>
      webhooks || !sends.some((name) => name === 'WEBHOOKS_QUEUE_URL' || name === 'MAILS_QUEUE_URL'),
  );

/** What of a part's follows the patterns keep back. */
const lostOf = ({ topic, follows }: StreamPart, patterns: readonly StreamPattern[]): readonly string[] =>
  follows.flatMap(({ row, on = changeKinds }) =>
    on
      .filter((kind) => !isLetThrough(patterns, row, kind))
      .map((kind) => `${kind} of ${row.entity}, which ${topic} follows`),
  );

/** The queues that a function may send to. */
const sendsTo = (id: string): ReadonlySet<string> =>
  new Set(
    resourcesOf(template, 'AWS::IAM::Role')
      .filter(([name]) => name === `${id}Role`)
      .flatMap(([, role]) => listAt(role, 'Policies'))
      .flatMap((policy) => listAt(policy, 'PolicyDocument', 'Statement'))
      .filter((statement) => [valueAt(statement, 'Action')].flat().includes('sqs:SendMessage'))
      .flatMap((statement) => [valueAt(statement, 'Resource')].flat())
      .map((resource) => textAt(resource, 'Fn::GetAtt', '0')),
  );

describe.each([
  { made: template, webhooks: true },
  { made: withoutWebhooks, webhooks: false },
])('what stream consumers get, webhooks: $webhooks', ({ made, webhooks }) => {
  it.each(consumers)('is all that topics follow: %s', (id) => {
    const patterns = patternsIn(made, id);
    expect(partsBehind(id, { webhooks }).flatMap((part) => lostOf(part, patterns))).toEqual([]);
  });

  it.each(consumers)('is what the follows of topics amount to, in five patterns at most: %s', (id) => {
    const wanted = streamPatterns(partsBehind(id, { webhooks }).flatMap(({ follows }) => follows));
    const found = patternsIn(made, id);
    expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
      new Set(wanted.map((each) => JSON.stringify(each))),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it.each(consumers)('is nothing from partitions where no topic follows a row: %s', (id) => {
    const partition = ({ pk }: { readonly pk: string }) => pk.replace(/\{.*$/, '');
    const follows = partsBehind(id, { webhooks }).flatMap((part) => part.follows);
    const followed = new Set(follows.map(({ row }) => partition(row.template)));
    const others = topicEntries
      .flatMap(([, { rows = {} }]) => Object.values(rows))
      .filter(({ template: keys }) => !followed.has(partition(keys)));
    expect(others.map(({ template: keys }) => partition(keys))).toContain('DEVICE#');
    const patterns = patternsIn(made, id);
    expect(others.filter((row) => changeKinds.some((kind) => isLetThrough(patterns, row, kind)))).toEqual([]);
  });
});

describe('a fan-out, which writes a reference, or two of a repost, for each follower', () => {
  it('wakes no consumer, though what readers did lies in the same partition under like keys', () => {
    const ways = consumers.flatMap((id) =>
      [feedReferenceRow, feedRepostRow, feedRepostOfPostRow].flatMap((row) =>
        changeKinds.map((kind) => isLetThrough(patternsIn(template, id), row, kind)),
      ),
    );
    expect(ways).toEqual(ways.map(() => false));
    const [reference, state] = [feedReferenceRow, viewerStateRow].map(({ sortPrefix }) => sortPrefix);
    expect(reference).toBe(state);
    expect(isLetThrough(patternsIn(template, 'Projections'), viewerStateRow, 'MODIFY')).toBe(true);
  });
});

describe('the queues that topics send to', () => {
  it.each(consumers)('are named to the consumer and granted: %s', (id) => {
    const made = resourcesOf(template, 'AWS::Lambda::Function').find(([name]) => name === id)?.[1];
    const allowed = sendsTo(id);
    const missing = partsBehind(id, { webhooks: true }).flatMap(({ topic, sends }) =>
      sends
        .filter((name) => !allowed.has(textAt(made, 'Environment', 'Variables', name, 'Ref')))
        .map((name) => `${topic} sends to ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('are none where webhooks and mails are off, but for empty addresses that say so', () => {
    const made = resourcesOf(withoutWebhooks, 'AWS::Lambda::Function').find(([name]) => name === 'Effects');
    expect(valueAt(made?.[1], 'Environment', 'Variables', 'WEBHOOKS_QUEUE_URL')).toBe('');
    expect(valueAt(made?.[1], 'Environment', 'Variables', 'MAILS_QUEUE_URL')).toBe('');
  });
});
