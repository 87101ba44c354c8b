/** The console of `npm start`: built and put into the bucket of pages when somebody asks for it, so that a start waits for nothing. */
import { S3Client } from '@aws-sdk/client-s3';
import type { LocalCloud, LocalCloudOptions } from '@suwar/local-cloud';
import { builtConsole } from '../console/build-console.ts';
import { CONSOLE_FOLDER } from '../console/console-files.ts';
import { publishConsole } from '../console/publish-console.ts';

const PAGES_BUCKET = 'WebBucket';
/** What is asked for first: the page itself. What it names was made with it. */
const PAGES = new Set([CONSOLE_FOLDER, `${CONSOLE_FOLDER}index.html`]);

/**
 * Makes what a local cloud calls before it gets a page. The page is asked for again after a change: then it is built again.
 *
 * @param running the cloud once it runs
 * @param build makes a build of the present sources, where there is none, and answers its folder
 */
export const makeLocalConsole = (
  running: () => LocalCloud | undefined,
  build: () => Promise<string> = builtConsole,
): NonNullable<LocalCloudOptions['beforeObject']> => {
  let published: string | undefined;
  const publish = async ({ cloud }: LocalCloud): Promise<void> => {
    const folder = await build();
    if (folder === published) return;
    const s3 = new S3Client({
      endpoint: cloud.gateway.endpointOf('s3'),
      region: cloud.region,
      credentials: cloud.identities.operator,
      forcePathStyle: true,
    });
    try {
      await publishConsole(s3, cloud.created(PAGES_BUCKET).ref, folder);
      published = folder;
    } finally {
      s3.destroy();
    }
  };
  let last: Promise<void> = Promise.resolve();
  return async (bucket, key) => {
    const started = running();
    if (bucket !== PAGES_BUCKET || !PAGES.has(key) || started === undefined) return;
    // One after the other: those who ask while it is built get what is being built.
    last = last.catch(() => undefined).then(() => publish(started));
    await last;
  };
};
