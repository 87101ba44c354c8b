import { Worker } from 'node:worker_threads';
import * as z from 'zod';

const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), probabilities: z.record(z.string(), z.number()) }),
  z.object({ id: z.number(), problem: z.string() }),
]);

/** Share of each of the model's classes (Drawing, Hentai, Neutral, Porn, Sexy) in a picture, 0 to 1. */
export type Probabilities = Readonly<Record<string, number>>;

interface Waiting {
  resolve(probabilities: Probabilities): void;
  reject(error: Error): void;
}

/** The picture classifier, in a thread of its own that starts at its first use. */
export class Classifier {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #nextId = 1;

  /** Loads the model, which takes some seconds, without waiting for it. */
  warm(): void {
    this.#started();
  }

  classify(image: Uint8Array): Promise<Probabilities> {
    const worker = this.#started();
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, image });
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#failAll(new Error('The classifier was stopped.'));
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    // What TensorFlow prints is of no use to anybody here.
    const worker = new Worker(new URL('./classifier-worker.ts', import.meta.url), {
      stdout: true,
      stderr: true,
    });
    worker.unref();
    worker.on('message', (message: unknown) => this.#take(message));
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#failAll(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker = worker;
    return worker;
  }

  #take(message: unknown): void {
    const answer = Answer.parse(message);
    if ('ready' in answer) return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('problem' in answer) waiting?.reject(new Error(answer.problem));
    else waiting?.resolve(answer.probabilities);
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
