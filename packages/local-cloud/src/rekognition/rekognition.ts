import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sharp from 'sharp';
import * as z from 'zod';
import type { Part } from '../contract/contract.ts';
import { Classifier } from './classifier.ts';
import { markOf } from './marked-pictures.ts';
import { labelsOfClasses, labelsOfMark, MODEL_VERSION, type ModerationLabel } from './moderation-labels.ts';

const LARGEST_PICTURE_BYTES = 5 * 1024 * 1024; // inline; in a bucket it is 15 MB
const SMALLEST_SIDE = 80;
const DEFAULT_MIN_CONFIDENCE = 50;

const Request = z.object({
  Image: z.object({ Bytes: z.base64().optional(), S3Object: z.unknown().optional() }),
  MinConfidence: z.number().min(0).max(100).default(DEFAULT_MIN_CONFIDENCE),
});

/** The stand-in for Rekognition while it runs. */
export interface Rekognition extends Part {
  readonly endpoint: URL;
}

/** An error as Rekognition answers it. */
class RekognitionError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/**
 * Starts a server that speaks the wire format of `DetectModerationLabels`. Marked pictures get fixed labels, all others those of
 * a classifier, the same each time.
 *
 * @param options.warm loads the classifier in the background now, not at the first picture
 */
export async function startRekognition(options: {
  readonly host: string;
  /** @default any that is free */
  readonly port?: number;
  readonly warm?: boolean;
  log(line: string): void;
}): Promise<Rekognition> {
  const classifier = new Classifier();
  const server = createServer((request, response) => {
    answer(request, response, classifier, options.log).catch((error: unknown) => {
      options.log(`Rekognition: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  if (options.warm) classifier.warm();
  return {
    name: 'Rekognition',
    endpoint: new URL(`http://${options.host}:${port}`),
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await classifier.stop();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  classifier: Classifier,
  log: (line: string) => void,
): Promise<void> {
  try {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    if (operation !== 'DetectModerationLabels') {
      throw new RekognitionError('UnknownOperationException', `${operation} is not known here.`);
    }
    const { image, minConfidence } = parse(await jsonOf(request));
    await checkPicture(image);
    const labels = await labelsOf(image, classifier);
    reply(response, 200, {
      ModerationLabels: labels.filter(({ Confidence }) => Confidence >= minConfidence),
      ModerationModelVersion: MODEL_VERSION,
      ContentTypes: [],
    });
  } catch (error) {
    if (error instanceof RekognitionError) {
      reply(response, 400, { __type: error.type, Message: error.message });
      return;
    }
    log(`Rekognition: ${String(error)}`);
    reply(response, 500, { __type: 'InternalServerError', Message: 'Internal server error' });
  }
}

async function labelsOf(image: Buffer, classifier: Classifier): Promise<readonly ModerationLabel[]> {
  const mark = await markOf(image);
  return mark === undefined ? labelsOfClasses(await classifier.classify(image)) : labelsOfMark(mark);
}

function parse(body: unknown): { image: Buffer; minConfidence: number } {
  const parsed = Request.safeParse(body);
  if (!parsed.success) {
    throw new RekognitionError('InvalidParameterException', 'Request has invalid parameters');
  }
  const { Image: picture, MinConfidence: minConfidence } = parsed.data;
  if (picture.Bytes === undefined || picture.Bytes === '') {
    const why =
      picture.S3Object === undefined
        ? 'Request has no picture'
        : 'The stand-in for Rekognition takes Image.Bytes only, not Image.S3Object';
    throw new RekognitionError('InvalidParameterException', why);
  }
  const image = Buffer.from(picture.Bytes, 'base64');
  if (image.length > LARGEST_PICTURE_BYTES) {
    throw new RekognitionError(
      'ImageTooLargeException',
      `Image size is too large: ${image.length} bytes, at most ${LARGEST_PICTURE_BYTES}`,
    );
  }
  return { image, minConfidence };
}

/** JPEG and PNG only, whatever the caller calls it. */
async function checkPicture(image: Buffer): Promise<void> {
  const invalid = new RekognitionError('InvalidImageFormatException', 'Request has invalid image format');
  const isJpeg = image.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const isPng = image.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  if (!isJpeg && !isPng) throw invalid;
  const { width, height } = await sharp(image)
    .metadata()
    .catch(() => {
      throw invalid;
    });
  if (Math.min(width, height) < SMALLEST_SIDE) {
    throw new RekognitionError(
      'InvalidParameterException',
      `Image is ${width} by ${height} pixels, each side takes at least ${SMALLEST_SIDE}`,
    );
  }
  await sharp(image, { failOn: 'error' })
    .resize(8, 8)
    .raw()
    .toBuffer()
    .catch(() => {
      throw invalid;
    });
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RekognitionError('SerializationException', 'The request is not JSON');
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.1',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
}
