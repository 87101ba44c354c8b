import { describe, expect, it } from 'vitest';
import { consoleLine } from '../../../src/lambda/worker-console.ts';

const line = { level: 'WARN', requestId: 'r-1', time: '2026-01-01T00:00:00.000Z' } as const;
const json = (...args: unknown[]): unknown => JSON.parse(consoleLine({ logFormat: 'JSON' }, line, args));

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html */
describe('console lines', () => {
  it('are text with tabs by default', () => {
    const text = consoleLine({ logFormat: 'Text' }, line, ['a %s', 'b', { c: 1 }]);
    expect(text).toBe('2026-01-01T00:00:00.000Z\tr-1\tWARN\ta b { c: 1 }');
  });

  it('are JSON on demand: one value as it is, several as text', () => {
    const stamp = { timestamp: line.time, level: 'WARN', requestId: 'r-1' };
    expect(json({ message: 'refused', status: 403 })).toEqual({
      ...stamp,
      message: { message: 'refused', status: 403 },
    });
    expect(json('a', 1)).toEqual({ ...stamp, message: 'a 1' });
    expect(json('failed', new RangeError('far'))).toMatchObject({
      errorType: 'RangeError',
      errorMessage: 'far',
    });
  });

  it('survive a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(json(circle)).toMatchObject({ message: expect.stringContaining('Circular') });
  });
});
