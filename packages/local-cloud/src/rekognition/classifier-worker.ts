import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { load } from 'nsfwjs/core';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';
import sharp from 'sharp';
import * as z from 'zod';

/**
 * Runs in a worker thread: classifies one picture after the other, so that neither the model's load nor its arithmetic stops the
 * cloud. One thread of WebAssembly keeps the arithmetic the same each time.
 */
const SIDE = 224; // pixels that the model takes

const Request = z.object({ id: z.number(), image: z.instanceof(Uint8Array) });

const wasmHome = dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'),
);
setWasmPaths(`${join(wasmHome, 'wasm-out')}/`);
setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();
const model = await load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] });
const port = parentPort;

async function classify(image: Uint8Array): Promise<Record<string, number>> {
  const pixels = await sharp(image)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const tensor = tf.tensor3d(new Uint8Array(pixels), [SIDE, SIDE, 3], 'int32');
  try {
    const predictions = await model.classify(tensor);
    return Object.fromEntries(predictions.map(({ className, probability }) => [className, probability]));
  } finally {
    tensor.dispose();
  }
}

let last: Promise<void> = Promise.resolve();
port?.on('message', (message: unknown) => {
  const { id, image } = Request.parse(message);
  last = last.then(async () => {
    try {
      port.postMessage({ id, probabilities: await classify(image) });
    } catch (error) {
      port.postMessage({ id, problem: String(error) });
    }
  });
});
port?.postMessage({ ready: true });
