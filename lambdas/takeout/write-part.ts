/** Makes one part of an export: reads what it holds, and stores it as one archive. */

import type { ExportIds } from '../exports/export-keys.ts';
import type { ExportStore } from '../exports/export-store.ts';
import { keyIdOf } from '../kernel/public-key.ts';
import type { ArchiveFile, WrittenFile } from './archive.ts';
import { archiveOf } from './archive.ts';
import { dataFilesOf } from './data-files.ts';
import type { ExportObjectStore, PlannedPicture } from './export-object-store.ts';
import type { Manifest } from './manifest.ts';
import { publicHalfOf, signManifest } from './manifest.ts';
import { type Picture, photosById, picturesWith } from './sections/pictures.ts';
import type { Source } from './sections/section.ts';
import { writeIntoPicture } from './write-into-picture.ts';

export interface WritePartDeps {
  readonly exports: Pick<ExportStore, 'get' | 'finishPart'>;
  readonly objects: Pick<ExportObjectStore, 'read' | 'readPlan' | 'putPart' | 'removePart'>;
  /** Ed25519, in PEM. */
  readonly signingKey: () => Promise<string>;
  /** Of the service's tokens. */
  readonly issuer: string;
}

const AT_ONCE = 8; // pictures of some 2 MB that are read ahead

/** The pictures of a part, with what their authors say of them by now. Those that are gone are named to `miss`. */
async function* pictureFiles(
  { objects }: Pick<WritePartDeps, 'objects'>,
  planned: readonly PlannedPicture[],
  source: Source,
  miss: (file: string) => void,
): AsyncGenerator<ArchiveFile> {
  for (let at = 0; at < planned.length; at += AT_ONCE) {
    const some = planned.slice(at, at + AT_ONCE);
    const pictures = await picturesWith(
      source,
      await photosById(
        source,
        some.map(({ photoId }) => photoId),
      ),
    );
    const files = await Promise.all(
      some.map(async ({ photoId, name, file }): Promise<ArchiveFile | undefined> => {
        const picture: Picture | undefined = pictures.get(photoId);
        const bytes = picture && (await objects.read(name));
        if (bytes === undefined || picture === undefined) return undefined;
        const format = file.endsWith('.jpg') ? 'jpeg' : 'webp';
        return { name: file, content: writeIntoPicture(bytes, format, picture.words) };
      }),
    );
    for (const [place, file] of files.entries()) {
      if (file !== undefined) yield file;
      else miss(some[place]?.file ?? '');
    }
  }
}

/** Makes a part of an export that is being prepared; the first has all but the pictures. Done again it makes the whole of it anew. */
export const writePart = async (
  deps: WritePartDeps,
  ids: ExportIds,
  part: number,
  source: Source,
): Promise<void> => {
  const stored = await deps.exports.get(ids.accountId, source.now);
  if (stored?.exportId !== ids.exportId || stored.state !== 'preparing') return;
  if (stored.plan?.[part - 1] === undefined || stored.done?.[part] !== undefined) return;
  const key = await deps.signingKey();
  const missing: string[] = [];
  const files =
    part === 1
      ? dataFilesOf(source, stored.requestedAt)
      : pictureFiles(deps, await deps.objects.readPlan(ids, part), source, (file) => missing.push(file));
  const parts = stored.plan.length;
  let count = 0;
  const signed = (written: readonly WrittenFile[]): readonly ArchiveFile[] => {
    count = written.length + 2;
    const manifest = Buffer.from(
      JSON.stringify(
        {
          format: 'suwar-export-1',
          issuer: deps.issuer,
          ...ids,
          part,
          parts,
          madeAt: new Date(source.now).toISOString(),
          keyId: keyIdOf(publicHalfOf(key)),
          files: [...written],
          missing,
        } satisfies Manifest,
        undefined,
        1,
      ),
    );
    return [
      { name: `manifest-${part}.json`, content: manifest },
      { name: `manifest-${part}.json.sig`, content: signManifest(manifest, key) },
    ];
  };
  const object = await deps.objects.putPart(ids, part, archiveOf(files, signed, source.now));
  if (await deps.exports.finishPart(ids, part, { ...object, files: count }, source.now)) return;
  // Another run of this job may have stored the same part of an export that is ready by now.
  const later = await deps.exports.get(ids.accountId, source.now);
  if (later?.exportId !== ids.exportId) await deps.objects.removePart(ids, part);
};
