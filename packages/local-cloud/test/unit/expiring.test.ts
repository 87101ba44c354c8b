import { describe, expect, it } from 'vitest';
import { Expiring } from '../../src/cognito/expiring.ts';

describe('things that expire', () => {
  it('are there until their time is over, to the millisecond', () => {
    const things = new Expiring<string>(100);
    things.keep('a', 'thing', 1_000);
    expect([things.of('a', 1_099), things.of('a', 1_100), things.of('b', 1_000)]).toEqual([
      'thing',
      undefined,
      undefined,
    ]);
  });

  it('are taken once, and not when their time is over', () => {
    const things = new Expiring<string>(100);
    things.keep('a', 'thing', 0);
    things.keep('b', 'other', 0);
    expect([things.take('a', 1), things.take('a', 1), things.take('b', 100)]).toEqual([
      'thing',
      undefined,
      undefined,
    ]);
  });

  it('stay gone when the clock goes back, once another thing was kept', () => {
    const things = new Expiring<string>(100);
    things.keep('a', 'thing', 0);
    things.keep('b', 'other', 200);
    expect([things.of('a', 50), things.of('b', 250)]).toEqual([undefined, 'other']);
  });

  it('are forgotten before their time', () => {
    const things = new Expiring<string>(100);
    things.keep('a', 'thing', 0);
    things.forget('a');
    expect(things.of('a', 1)).toBeUndefined();
  });
});
