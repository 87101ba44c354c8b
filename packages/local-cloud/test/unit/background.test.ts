import { describe, expect, it } from 'vitest';
import { makeBackground } from '../../src/background.ts';

describe('settling', () => {
  it('waits for tracked work, and for the work that this starts', async () => {
    const background = makeBackground(() => undefined);
    const done: string[] = [];
    const second = async () => done.push('second');
    background.track(
      new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => {
        done.push('first');
        background.track(second());
      }),
    );
    await background.settle();
    expect(done).toEqual(['first', 'second']);
  });

  it('goes on until every probe is idle twice in a row', async () => {
    const background = makeBackground(() => undefined);
    const answers = [true, false, true, true];
    background.addIdleProbe('queue', () => answers.shift() ?? true);
    await background.settle();
    expect(answers).toEqual([]);
  });

  it('names what is still busy when time is up', async () => {
    const background = makeBackground(() => undefined);
    background.addIdleProbe('queue Thumbnails', () => false);
    await expect(background.settle(40)).rejects.toThrow('Still busy after 40 ms: queue Thumbnails');
  });

  it('logs work that fails and settles all the same', async () => {
    const lines: string[] = [];
    const background = makeBackground((line) => lines.push(line));
    background.track(Promise.reject(new Error('no')));
    await background.settle();
    expect(lines).toEqual(['Background work failed: no']);
  });
});
