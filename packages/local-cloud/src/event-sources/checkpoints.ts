import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const SAVE_AFTER_MS = 100; // under load one write for many batches

const Stored = z.object({
  streamArn: z.string(),
  /** Per shard the sequence number of the last record that was handled. */
  shards: z.record(z.string(), z.string()),
});

/** Where in its stream an event source mapping is; kept in a file so that a restart goes on from there. */
export class Checkpoints {
  readonly #path: string;
  readonly #streamArn: string;
  #shards: Record<string, string> = {};
  #saving: NodeJS.Timeout | undefined;
  readonly isNew: boolean;

  constructor(path: string, streamArn: string) {
    this.#path = path;
    this.#streamArn = streamArn;
    const stored = readStored(path);
    this.isNew = stored?.streamArn !== streamArn;
    if (stored && !this.isNew) this.#shards = stored.shards;
  }

  of(shardId: string): string | undefined {
    return this.#shards[shardId];
  }

  /** Is written soon: what a crash forgets is delivered again, as streams do. */
  advance(shardId: string, sequenceNumber: string): void {
    this.#shards[shardId] = sequenceNumber;
    this.#saving ??= setTimeout(() => this.save(), SAVE_AFTER_MS);
  }

  /** Writes the file whole or not at all. */
  save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    mkdirSync(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify({ streamArn: this.#streamArn, shards: this.#shards }));
    renameSync(draft, this.#path);
  }
}

function readStored(path: string): z.infer<typeof Stored> | undefined {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // first start, or a file that tells nothing: the stream is read from its start position
  }
}
