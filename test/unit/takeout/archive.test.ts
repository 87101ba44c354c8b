import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { type ArchiveFile, archiveOf, type WrittenFile } from '../../../lambdas/takeout/archive.ts';
import { signManifest } from '../../../lambdas/takeout/manifest.ts';

const AT = Date.UTC(2026, 10, 23, 18);

async function* someFiles(): AsyncGenerator<ArchiveFile> {
  yield { name: 'a.json', content: '{"text":"صورة"}' };
  yield {
    name: 'pictures/b.jpg',
    content: (async function* () {
      yield Buffer.from([1, 2]);
      yield Buffer.from([3]);
    })(),
  };
}

describe('an archive', () => {
  it('is read by other programs, holds the files as they were and says what they are', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const last = (written: readonly WrittenFile[]): readonly ArchiveFile[] => {
      const content = Buffer.from(JSON.stringify(written));
      return [
        { name: 'manifest.json', content },
        { name: 'manifest.json.sig', content: signManifest(content, pem) },
      ];
    };
    const folder = mkdtempSync(join(tmpdir(), 'suwar-archive-'));
    const file = join(folder, 'a.zip');
    writeFileSync(file, await buffer(archiveOf(someFiles(), last, AT)));
    const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
assert all(i.compress_type==zipfile.ZIP_STORED for i in z.infolist())
z.extractall(sys.argv[2])
print("\\n".join(z.namelist()))`;
    const names = execFileSync('python3', ['-c', script, file, folder]).toString().trim().split('\n');
    expect(names).toEqual(['a.json', 'pictures/b.jpg', 'manifest.json', 'manifest.json.sig']);
    const manifest = readFileSync(join(folder, 'manifest.json'));
    const signature = Buffer.from(readFileSync(join(folder, 'manifest.json.sig'), 'utf8'), 'base64');
    expect(verify(null, manifest, publicKey, signature)).toBe(true);
    for (const { name, bytes, sha256 } of JSON.parse(manifest.toString())) {
      const content = readFileSync(join(folder, name));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('fails with what made a file fail', async () => {
    async function* broken(): AsyncGenerator<ArchiveFile> {
      yield { name: 'a', content: 'a' };
      throw new Error('gone');
    }
    await expect(buffer(archiveOf(broken(), () => [], AT))).rejects.toThrow('gone');
  });
});
