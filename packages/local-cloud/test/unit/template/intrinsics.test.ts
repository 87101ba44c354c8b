import { describe, expect, it } from 'vitest';
import { NO_VALUE, resolveProperties, resolveValue, type Scope } from '../../../src/template/intrinsics.ts';
import { makeLocalAddresses } from '../../../src/template/local-address.ts';

const addresses = makeLocalAddresses();
addresses.serve('api.execute-api.eu-central-1.amazonaws.com', 'http://127.0.0.1:3000');

const scope: Scope = {
  region: 'eu-central-1',
  ref: (name) => ({ Queue: 'http://queue', Count: 3, 'AWS::Region': 'eu-central-1' })[name] ?? `ref-${name}`,
  attribute: (id, attribute) => `${id}:${attribute}`,
  mapping: (map, key, name) => `${map}/${key}/${name}`,
  condition: (name) => name === 'Yes',
  address: addresses.rewrite,
};
const resolve = (value: unknown): unknown => resolveValue(value, scope);

describe('intrinsic functions', () => {
  it.each([
    ['Ref', { Ref: 'Queue' }, 'http://queue'],
    ['GetAtt with a list', { 'Fn::GetAtt': ['Table', 'StreamArn'] }, 'Table:StreamArn'],
    ['GetAtt with text', { 'Fn::GetAtt': 'Nested.Outputs.Name' }, 'Nested:Outputs.Name'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Count' }, 'b']] }, 'a-3-b'],
    [
      'Sub',
      { 'Fn::Sub': 'x-${AWS::Region}-${Table.Arn}-${!Literal}' },
      'x-eu-central-1-Table:Arn-${Literal}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${a}/${Queue}', { a: { Ref: 'Count' } }] }, '3/http://queue'],
    ['Select', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['If', { 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
    [
      'Not, And, Or, Equals',
      {
        'Fn::Not': [
          {
            'Fn::And': [
              { Condition: 'Yes' },
              { 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { Condition: 'No' }] },
            ],
          },
        ],
      },
      true,
    ],
    [
      'FindInMap',
      { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'name'] },
      'Regions/eu-central-1/name',
    ],
    ['Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
  ])('resolves %s', (_name, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('leaves out what is AWS::NoValue, in objects and in lists', () => {
    const noValue = { Ref: 'AWS::NoValue' };
    expect(resolve(noValue)).toBe(NO_VALUE);
    expect(resolveProperties({ a: noValue, b: [1, { 'Fn::If': ['No', 2, noValue] }] }, scope)).toEqual({
      b: [1],
    });
  });

  it('names a function it does not know', () => {
    expect(() => resolve({ 'Fn::Cidr': ['10.0.0.0/8'] })).toThrow('Fn::Cidr is not understood');
  });

  it('gives addresses of this machine without TLS, and those of AWS hosts that are served here', () => {
    expect(resolve({ 'Fn::Join': ['', ['https://', '127.0.0.1:3001']] })).toBe('http://127.0.0.1:3001');
    expect(resolve({ 'Fn::Sub': 'https://localhost:3001/r/*' })).toBe('http://localhost:3001/r/*');
    const host = 'https://api.execute-api.eu-central-1.amazonaws.com';
    expect(resolve({ 'Fn::Join': ['', [host, '/v1']] })).toBe('http://127.0.0.1:3000/v1');
    expect(resolve({ 'Fn::Sub': 'https://127.0.0.1.example.com/' })).toBe('https://127.0.0.1.example.com/');
    expect(resolve('https://localhost:3001')).toBe('https://localhost:3001');
  });
});
