import { describe, expect, it } from 'vitest';
import { compileInput } from '../../src/events/event-input.ts';
import { compilePattern } from '../../src/events/event-pattern.ts';

const event = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  resources: ['arn:aws:s3:::uploads'],
  detail: {
    bucket: { name: 'uploads' },
    object: { key: 'Photos/a.JPG', size: 10 },
    tags: ['x', 'y'],
    none: null,
    ip: '10.1.2.3',
  },
};

const matches = (pattern: unknown): boolean => compilePattern(pattern)(event);
const key = (operator: unknown) => ({ detail: { object: { key: [operator] } } });
const size = (operator: unknown) => ({ detail: { object: { size: [operator] } } });

describe('an event pattern', () => {
  it.each([
    [{ source: ['aws.s3'] }, true],
    [{ source: ['aws.ec2', 'aws.s3'] }, true],
    [{ source: ['aws.s3'], 'detail-type': ['Object Deleted'] }, false],
    [{ detail: { bucket: { name: ['uploads'] } } }, true],
    [{ resources: ['arn:aws:s3:::uploads'] }, true],
    [{ detail: { tags: ['y'] } }, true],
    [{ detail: { none: [null] } }, true],
    [size(10), true],
    [size('10'), false],
    [key({ prefix: 'Photos/' }), true],
    [key({ prefix: 'photos/' }), false],
    [key({ prefix: { 'equals-ignore-case': 'photos/' } }), true],
    [key({ suffix: '.JPG' }), true],
    [key({ suffix: { 'equals-ignore-case': '.jpg' } }), true],
    [key({ 'equals-ignore-case': 'photos/A.jpg' }), true],
    [key({ wildcard: 'Photos/*.JPG' }), true],
    [key({ wildcard: '*/b*' }), false],
    [key({ wildcard: 'Photos/a\\*' }), false],
    [key({ 'anything-but': 'Photos/a.JPG' }), false],
    [key({ 'anything-but': ['b', 'c'] }), true],
    [key({ 'anything-but': { prefix: 'Photos/' } }), false],
    [key({ 'anything-but': { suffix: ['.png', '.gif'] } }), true],
    [key({ 'anything-but': { wildcard: '*.JPG' } }), false],
    [key({ 'anything-but': { 'equals-ignore-case': ['PHOTOS/A.JPG'] } }), false],
    [size({ 'anything-but': [10] }), false],
    [size({ numeric: ['>', 5, '<=', 10] }), true],
    [size({ numeric: ['=', 11] }), false],
    [key({ exists: true }), true],
    [key({ exists: false }), false],
    [{ detail: { object: { etag: [{ exists: false }] } } }, true],
    [{ detail: { object: [{ exists: true }] } }, false],
    [{ detail: { ip: [{ cidr: '10.0.0.0/8' }] } }, true],
    [{ $or: [{ source: ['other'] }, { detail: { bucket: { name: ['uploads'] } } }] }, true],
    [{ source: ['aws.s3'], $or: [{ source: ['other'] }, { 'detail-type': ['Other'] }] }, false],
    [{ detail: { $or: [{ bucket: { name: ['x'] } }, { object: { size: [{ numeric: ['>', 1] }] } }] } }, true],
    [{ detail: { missing: ['x'] } }, false],
  ])('%j matches: %s', (pattern, expected) => {
    expect(matches(pattern)).toBe(expected);
  });

  it('is refused when it is not valid', () => {
    expect(() => compilePattern({})).toThrow('not an object with fields');
    expect(() => compilePattern({ source: 'aws.s3' })).toThrow('source');
    expect(() => compilePattern({ source: [] })).toThrow('no alternatives');
    expect(() => compilePattern({ source: [{ like: 'x' }] })).toThrow('unknown operator like');
    expect(() => compilePattern(size({ numeric: ['>', 'x'] }))).toThrow('detail.object.size');
    expect(() => compilePattern(key({ wildcard: 'a**b' }))).toThrow('asterisks');
  });
});

describe('what a target gets', () => {
  it('is the event, a part of it, a fixed value or a template filled from it', () => {
    expect(compileInput({})(event)).toBe(event);
    expect(compileInput({ InputPath: '$.detail.bucket' })(event)).toEqual({ name: 'uploads' });
    expect(compileInput({ InputPath: "$['detail-type']" })(event)).toBe('Object Created');
    expect(compileInput({ InputPath: '$.resources[0]' })(event)).toBe('arn:aws:s3:::uploads');
    expect(compileInput({ Input: '{"fixed":true}' })(event)).toEqual({ fixed: true });
    const InputTransformer = {
      InputPathsMap: { key: '$.detail.object.key', size: '$.detail.object.size', bucket: '$.detail.bucket' },
      InputTemplate: '{"text": "<key> of <bucket>", "size": <size>, "bucket": <bucket>, "gone": <nothing>}',
    };
    expect(compileInput({ InputTransformer })(event)).toEqual({
      text: 'Photos/a.JPG of {"name":"uploads"}',
      size: 10,
      bucket: { name: 'uploads' },
      gone: '',
    });
    const plain = { InputPathsMap: { key: '$.detail.object.key' }, InputTemplate: '"Got <key>"' };
    expect(compileInput({ InputTransformer: plain })(event)).toBe('Got Photos/a.JPG');
  });
});
