/**
 * Decodes one HEVC picture in a thread of its own: it can be stopped, its memory is bounded and given back, and a trap
 * inside the decoder ends nothing else.
 */
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import * as z from 'zod/mini';

const Order = z.object({
  bytes: z.instanceof(Uint8Array),
  /** The decoder's memory may not grow above this. */
  maxMemoryBytes: z.int(),
  /** Pictures with a longer side than twice this are halved, and so on: the caller makes them smaller still. */
  enoughPixels: z.int(),
});

const PAGE_BYTES = 65_536;

const capMemory = (maxBytes: number): void => {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > maxBytes) throw new RangeError('Out of memory');
    return grow.call(this, pages);
  };
};

/** Averages squares of `factor` pixels, and drops the padding of rows. */
const shrink = (
  source: {
    readonly data: Uint8Array;
    readonly stride: number;
    readonly width: number;
    readonly height: number;
  },
  channels: number,
  factor: number,
) => {
  const width = Math.floor(source.width / factor);
  const height = Math.floor(source.height / factor);
  const data = new Uint8Array(width * height * channels);
  const half = (factor * factor) >> 1;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    if (factor === 1) {
      data.set(source.data.subarray(y * source.stride, y * source.stride + width * channels), to);
      to += width * channels;
      continue;
    }
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = half;
        for (let row = 0; row < factor; row += 1) {
          let at = (y * factor + row) * source.stride + x * factor * channels + channel;
          for (let column = 0; column < factor; column += 1) {
            sum += source.data[at] ?? 0;
            at += channels;
          }
        }
        data[to] = sum / (factor * factor);
        to += 1;
      }
    }
  }
  return { width, height, channels, data };
};

const decode = (bytes: Uint8Array, enoughPixels: number) => {
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, bytes);
  if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new Error(read.message);
  const handle = libheif.heif_js_context_get_primary_image_handle(context);
  if (handle.kind === 'failure' || 'code' in handle) throw new Error('There is no primary image');
  const hasAlpha = libheif.heif_image_handle_has_alpha_channel(handle) !== 0;
  const picture = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    hasAlpha
      ? libheif.heif_chroma.heif_chroma_interleaved_RGBA
      : libheif.heif_chroma.heif_chroma_interleaved_RGB,
  );
  const pixels = 'channels' in picture ? picture.channels[0] : undefined;
  if (pixels === undefined) throw new Error('The picture cannot be decoded');
  const factor = Math.max(1, Math.floor(Math.max(pixels.width, pixels.height) / enoughPixels));
  return shrink(pixels, hasAlpha ? 4 : 3, factor);
};

const order = Order.parse(workerData);
capMemory(order.maxMemoryBytes);
const decoded = decode(order.bytes, order.enoughPixels);
parentPort?.postMessage(decoded, [decoded.data.buffer]);
