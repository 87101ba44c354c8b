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

  it('asks nobody behind the first that is at work, which it asks first the next time', async () => {
    const background = makeBackground(() => undefined);
    const asked: string[] = [];
    const work = [1, 2, 3];
    const probe = (name: string, isIdle: () => boolean) =>
      background.addIdleProbe(name, () => {
        asked.push(name);
        return isIdle();
      });
    probe('first', () => true);
    probe('second', () => work.shift() === undefined);
    probe('third', () => true);
    await background.settle();
    const idle = ['second', 'first', 'third'];
    expect(asked).toEqual(['first', 'second', 'second', 'second', ...idle, ...idle]);
  });

  it('names all who are still busy when time is up', async () => {
    const background = makeBackground(() => undefined);
    background.addIdleProbe('one', () => false);
    background.addIdleProbe('two', () => false);
    await expect(background.settle(20)).rejects.toThrow('Still busy after 20 ms: one, two');
  });

  it('names what is still busy when time is up', async () => {
    const background = makeBackground(() => undefined);
    background.addIdleProbe('queue Thumbnails', () => false);
    await expect(background.settle(40)).rejects.toThrow('Still busy after 40 ms: queue Thumbnails');
  });

  it('moves the clock to what waits, one after the other, but not by hours', async () => {
    const waits = [5_000, 45_000, 3_600_000];
    const moved: number[] = [];
    const background = makeBackground(
      () => undefined,
      async (seconds) => {
        moved.push(seconds);
        waits.shift();
      },
    );
    background.addIdleProbe('queue', () => (waits.length === 0 ? true : 'waits'));
    background.addWait(() => waits[0]);
    await background.settle();
    expect(moved).toEqual([5, 45]);
  });

  it('waits for what waits where the clock is nobody to move', async () => {
    const background = makeBackground(() => undefined);
    background.addIdleProbe('queue', () => 'waits');
    background.addWait(() => 5_000);
    await expect(background.settle(40)).rejects.toThrow('Still busy after 40 ms: queue');
  });

  it('logs work that fails and settles all the same', async () => {
    const lines: string[] = [];
    const background = makeBackground((line) => lines.push(line));
    background.track(Promise.reject(new Error('no')));
    await background.settle();
    expect(lines).toEqual(['Background work failed: no']);
  });
});
