/**
 * Puts photos through the whole of imaging, in a process of its own, and tells how each ended and the peak memory. Arguments are
 * the kinds of collected photos, `good` and `bad`, and paths of files. After `moderation`, those that follow are taken as by
 * moderation.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isCostlyFile } from '../../lambdas/photos/imaging/costly-picture.ts';
import { makeDeadline } from '../../lambdas/photos/imaging/deadline.ts';
import { makePlaceholder } from '../../lambdas/photos/imaging/make-placeholder.ts';
import { makeRenditions } from '../../lambdas/photos/imaging/make-renditions.ts';
import { makeModerationPicture } from '../../lambdas/photos/imaging/moderation-picture.ts';
import { normalisePicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../lambdas/photos/imaging/picture-problem.ts';
import { givenPhotos } from './pictures.ts';

/** How one photo ended. */
export interface Outcome {
  readonly name: string;
  /** `ready`, `left` where the other function decodes it, the code of a problem, or `crash:` and a message. */
  readonly end: string;
  readonly milliseconds: number;
}

/** What the process prints as JSON. */
export interface Report {
  readonly outcomes: readonly Outcome[];
  /** Largest resident size of the process, in MiB. */
  readonly peakMegabytes: number;
}

const MAX_MS = 120_000; // whoever reads the report judges the time; the machine may be busy

let isForModeration = false;

const endOf = async (path: string): Promise<string> => {
  try {
    if (isForModeration) {
      const bytes = readFileSync(path);
      if (await isCostlyFile(bytes)) return 'left';
      await makeModerationPicture(bytes, makeDeadline(MAX_MS));
      return 'ready';
    }
    const picture = await normalisePicture(readFileSync(path), { deadline: makeDeadline(MAX_MS) });
    const { smallest } = await makeRenditions(picture);
    await makePlaceholder(smallest, picture.colour);
    return 'ready';
  } catch (error) {
    return error instanceof PictureProblem ? error.code : `crash: ${String(error)}`;
  }
};

const outcomes: Outcome[] = [];
const take = async (name: string, path: string): Promise<void> => {
  const start = performance.now();
  const end = await endOf(path);
  outcomes.push({ name, end, milliseconds: Math.round(performance.now() - start) });
};

for (const argument of process.argv.slice(2)) {
  if (argument === 'moderation') isForModeration = true;
  else if (argument === 'good' || argument === 'bad') {
    for (const { name, path } of givenPhotos(argument)) await take(name, path);
  } else await take(basename(argument), argument);
}
// `resourceUsage` would count the process that forked this one too.
const peakKilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const report: Report = { outcomes, peakMegabytes: Math.round(Number(peakKilobytes) / 1024) };
console.log(JSON.stringify(report));
