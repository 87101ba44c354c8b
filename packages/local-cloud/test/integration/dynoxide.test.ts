import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDynoxide } from '../../src/dynamodb/dynoxide.ts';

const module = new URL('../../src/dynamodb/dynoxide.ts', import.meta.url).href;
let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'local-cloud-dynoxide-'));
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

/** A process that starts dynoxide and lives until it is killed; answers the endpoint too. */
async function otherProcess(): Promise<{ child: ChildProcess; endpoint: string }> {
  const script = `const { startDynoxide } = await import(${JSON.stringify(module)});
    console.log((await startDynoxide({ dataDirectory: ${JSON.stringify(dataDirectory)} })).endpoint.href);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, endpoint: String(line).trim() };
}

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

describe('dynoxide', () => {
  it('ends with the local cloud that started it, however that ends, and lets another one start', async () => {
    const { child, endpoint } = await otherProcess();
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => answers(endpoint)).toBe(false);
    const next = await startDynoxide({ dataDirectory });
    expect([await answers(endpoint), await answers(next.endpoint.href)]).toEqual([false, true]);
    await next.stop();
    expect(await answers(next.endpoint.href)).toBe(false);
  });

  it('is not started twice on one data directory', async () => {
    const { child, endpoint } = await otherProcess();
    await expect(startDynoxide({ dataDirectory })).rejects.toThrow(
      `The data directory ${dataDirectory} is in use by process ${child.pid}.`,
    );
    expect(await answers(endpoint)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await startDynoxide({ dataDirectory })).stop();
  });

  it('finds the place of a stream record by an index, whatever was written before', async () => {
    // The statements that dynoxide makes at each write and each read of a stream, from its binary.
    const statements = [
      "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 't'",
      `SELECT event_name FROM _stream_records WHERE table_name = 't' AND shard_id = 's'
        AND CAST(sequence_number AS INTEGER) > 1 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 100`,
    ];
    for (let start = 0; start < 2; start += 1) {
      const dynoxide = await startDynoxide({ dataDirectory });
      const database = new DatabaseSync(join(dataDirectory, 'dynamodb.sqlite'), { readOnly: true });
      const plans = statements.map((statement) => database.prepare(`EXPLAIN QUERY PLAN ${statement}`).all());
      database.close();
      expect(JSON.stringify(plans[0])).toContain('INDEX stream_records_by_number (table_name=?)');
      expect(JSON.stringify(plans[1])).toContain(
        'INDEX stream_records_by_shard (table_name=? AND shard_id=?',
      );
      await dynoxide.stop();
    }
  });
});
