import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { once } from '../../platform/once.ts';
import type { Deadline } from './deadline.ts';
import { OutOfTime } from './deadline.ts';
import { PictureProblem } from './picture-problem.ts';
import { NORMALISED_LONG_SIDE } from './rendition-plan.ts';

const Decoded = z.object({
  width: z.int(),
  height: z.int(),
  /** Of each code value. */
  bits: z.int(),
  channels: z.union([z.literal(3), z.literal(4)]),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint16Array)]),
});

/** Upright pixels of a picture, RGB or RGBA, in the colours of the file; words where more than eight bits were asked for. */
export type DecodedHevc = z.infer<typeof Decoded>;

const MAX_MEMORY_BYTES = 400 * 1024 * 1024; // 50 megapixels take about 350 MB
const ENOUGH_PIXELS = Math.round(NORMALISED_LONG_SIDE * 1.3); // the last step down keeps a good filter

// Compiled beside the bundle of a function; as source in tests.
const compiled = join(import.meta.dirname, 'hevc-worker.js');
const worker = () => (existsSync(compiled) ? compiled : join(import.meta.dirname, 'hevc-worker.ts'));

/** libheif, compiled once: what V8 has optimised for one picture is there for the next, a quarter of its time. */
const libheif = once(async () => {
  const { resolve } = createRequire(join(import.meta.dirname, 'decode-hevc.js'));
  return WebAssembly.compile(readFileSync(resolve('libheif-js/libheif-wasm/libheif.wasm')));
});

/** Decodes the primary picture of a HEIC file, to more than eight bits where that is asked for. Its rotation and mirroring are applied. */
export const decodeHevc = async (
  bytes: Buffer,
  { isDeep, deadline }: { readonly isDeep: boolean; readonly deadline: Deadline },
): Promise<DecodedHevc> => {
  const module = await deadline.within(libheif());
  const thread = new Worker(worker(), {
    workerData: { module, bytes, isDeep, maxMemoryBytes: MAX_MEMORY_BYTES, enoughPixels: ENOUGH_PIXELS },
    execArgv: [],
    env: {},
    stdout: true, // the decoder's chatter goes nowhere
    stderr: true,
  });
  const answer = new Promise<unknown>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The decoder gave no picture')));
  });
  try {
    return Decoded.parse(await deadline.within(answer));
  } catch (cause) {
    if (cause instanceof OutOfTime) throw cause;
    throw new PictureProblem('undecodable', undefined, cause);
  } finally {
    await thread.terminate();
  }
};
