import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { commentRow } from '../../../lambdas/comments/comment-rows.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { requestRow } from '../../../lambdas/idempotency/idempotency-rows.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { notificationGroupRow } from '../../../lambdas/notify/notification-rows.ts';
import { defineRow } from '../../../lambdas/platform/row.ts';
import { StoredRowInvalid } from '../../../lambdas/platform/stored-row.ts';
import { editRow, postReferenceRow, postRow } from '../../../lambdas/posts/post-rows.ts';
import { viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { webhookEventRow } from '../../../lambdas/webhooks/webhook-rows.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const [amal, omar] = [idOf('amal'), idOf('omar')];
const postId = postAt(amal, 1);
const commentId = CommentId.parse(newUlid(T0));

const Name = z.string().check(z.regex(/^[a-z]+$/));
const lampRow = defineRow({
  entity: 'lamp',
  pk: 'COAST#{coast}',
  sk: 'LAMP#{town}#{lamp}',
  ids: { coast: Name, town: Name, lamp: Name },
  stored: z.object({ watts: z.int() }),
});
const ids = { coast: 'east', town: 'aden', lamp: 'one' };
const key = { pk: 'COAST#east', sk: 'LAMP#aden#one' };

describe('the key of a row', () => {
  it('is its templates with the ids in their places, and tells the ids again', () => {
    expect(lampRow.key(ids)).toEqual(key);
    expect(lampRow.idsOf(key)).toEqual(ids);
  });

  it.each([
    ['another partition', { ...key, pk: 'SHORE#east' }],
    ['another sort key', { ...key, sk: 'BUOY#aden#one' }],
    ['a sort key that goes on', { ...key, sk: 'LAMP#aden#one#two' }],
    ['a sort key that ends too early', { ...key, sk: 'LAMP#aden' }],
    ['a partition with something before it', { ...key, pk: 'THE#COAST#east' }],
    ['an id that is empty', { ...key, sk: 'LAMP##one' }],
    ['a suffix that the template does not have', { ...key, sk: 'LAMP#aden#one~' }],
  ])('is no other: %s', (_, other) => {
    expect(lampRow.idsOf(other)).toBeUndefined();
  });

  it.each([
    ['in the partition', { ...key, pk: 'COAST#1' }],
    ['in the sort key', { ...key, sk: 'LAMP#aden#1' }],
  ])('fails as a stored row when an id %s is malformed', (_, malformed) => {
    expect(() => lampRow.idsOf(malformed)).toThrow(StoredRowInvalid);
    expect(() => lampRow.parse({ ...malformed, watts: 1 })).toThrow(StoredRowInvalid);
  });

  it('begins, in range queries, with what stands before its first id', () => {
    expect(lampRow.sortPrefix).toBe('LAMP#');
    expect(edgeRow.sortPrefix).toBe('EDGE#');
    expect(postRow.sortPrefix).toBe('POST#');
  });

  it('has a partition that is named by what the template names', () => {
    expect(lampRow.partition({ coast: 'west' })).toBe('COAST#west');
    expect(postRow.partition({ author: amal })).toBe(postRow.key({ postId }).pk);
    expect(commentRow.partition({ postId })).toBe(commentRow.key({ postId, commentId }).pk);
  });
});

describe('a sort key by itself', () => {
  it('tells the ids that it carries, and none of another kind of row', () => {
    expect(lampRow.idsOfSort(key.sk)).toEqual({ town: 'aden', lamp: 'one' });
    expect(lampRow.idsOfSort('BUOY#aden#one')).toBeUndefined();
    expect(edgeRow.idsOfSort(`EDGE#${omar}`)).toEqual({ other: omar });
    expect(postRow.idsOfSort(postRow.key({ postId }).sk)).toEqual({ postId });
  });

  it('fails as a stored row when an id is malformed', () => {
    expect(() => lampRow.idsOfSort('LAMP#aden#1')).toThrow(StoredRowInvalid);
  });
});

describe('names that follow from the ids', () => {
  it('stand in the key without being asked for', () => {
    expect(postRow.key({ postId })).toEqual({ pk: `A#${amal}`, sk: `POST#${postId}` });
    expect(postRow.idsOf(postRow.key({ postId }))).toEqual({ postId });
    const createdAt = '2026-11-23T10:00:00.000Z';
    const event = webhookEventRow.key({ createdAt, eventId: 'one' });
    expect(event.pk).toBe('WEBHOOK#2026-11-23');
    expect(webhookEventRow.idsOf(event)).toEqual({ createdAt, eventId: 'one' });
  });

  it("must be those of the key: a co-author's reference of a post is not the post's own row", () => {
    const reference = postReferenceRow.key({ coAuthor: omar, postId });
    expect(reference.sk).toBe(postRow.key({ postId }).sk);
    expect(postRow.idsOf(reference)).toBeUndefined();
    expect(() => postRow.parse({ ...reference, state: 'published' })).toThrow(StoredRowInvalid);
    expect(postReferenceRow.idsOf(reference)).toEqual({ coAuthor: omar, postId });
  });

  it('give an id another form: versions are padded, so that they sort', () => {
    const keys = [2, 10].map((version) => editRow.key({ postId, version }));
    expect(keys.map(({ sk }) => sk)).toEqual(['EDIT#00000002', 'EDIT#00000010']);
    expect(keys.map((each) => editRow.idsOf(each))).toEqual([
      { postId, version: 2 },
      { postId, version: 10 },
    ]);
    expect(editRow.idsOf({ pk: `POST#${postId}`, sk: 'EDIT#2' })).toBeUndefined();
    expect(() => editRow.idsOf({ pk: `POST#${postId}`, sk: 'EDIT#new' })).toThrow(StoredRowInvalid);
  });
});

describe('templates', () => {
  it('may end in a ~, which is no part of the id', () => {
    const state = viewerStateRow.key({ reader: omar, postId });
    expect(state).toEqual({ pk: `FEED#${omar}`, sk: `P#${postId}~` });
    expect(viewerStateRow.idsOf(state)).toEqual({ reader: omar, postId });
    expect(viewerStateRow.idsOf({ ...state, sk: `P#${postId}` })).toBeUndefined();
  });

  it('may end in a place that takes whatever is left', () => {
    const group = notificationGroupRow.key({ account: amal, group: `likes#${postId}~new` });
    expect(group.sk).toBe(`G#likes#${postId}~new`);
    expect(notificationGroupRow.sortPrefix).toBe('G#');
    expect(notificationGroupRow.idsOf(group)).toEqual({ account: amal, group: `likes#${postId}~new` });
    const request = requestRow.key({ accountId: amal, key: 'a#b' });
    expect(request.pk).toBe(`IDEMPOTENCY#${amal}#a#b`);
    expect(requestRow.idsOf(request)).toEqual({ accountId: amal, key: 'a#b' });
  });
});

describe('a row', () => {
  it('is read with the ids of its key, and without what its schema does not know', () => {
    expect(lampRow.parse({ ...key, watts: 60, colour: 'red' })).toEqual({ ...ids, watts: 60 });
  });

  it('fails when its attributes are not what its schema says', () => {
    expect(() => lampRow.parse({ ...key, watts: 'many' })).toThrow(StoredRowInvalid);
  });

  it('fails under the key of another kind of row, which it names', () => {
    expect(() => lampRow.parse({ pk: 'A', sk: 'B', watts: 60 })).toThrow(StoredRowInvalid);
    expect(() => lampRow.parse({ pk: 'A', sk: 'B', watts: 60 })).toThrow('A B is no lamp');
  });

  it('has the ids of its key, whatever its attributes say', () => {
    const named = defineRow({
      entity: 'named',
      pk: 'N#{name}',
      sk: 'NAME',
      ids: { name: Name },
      stored: z.object({ name: z.string() }),
    });
    expect(named.parse({ ...named.key({ name: 'one' }), name: 'another' })).toEqual({ name: 'one' });
  });
});
