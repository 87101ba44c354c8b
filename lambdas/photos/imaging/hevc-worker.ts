/**
 * Decodes one HEVC picture in a thread of its own: it can be stopped, its memory is bounded and given back, and a trap
 * inside the decoder ends nothing else.
 */
import { parentPort, workerData } from 'node:worker_threads';
import makeLibheif from 'libheif-js/libheif-wasm/libheif.js';
import * as z from 'zod/mini';

const Order = z.object({
  /** libheif, compiled. */
  module: z.instanceof(WebAssembly.Module),
  bytes: z.instanceof(Uint8Array),
  /** The decoder's memory may not grow above this. */
  maxMemoryBytes: z.int(),
  /** Whether code values of more than eight bits are wanted, as words. */
  isDeep: z.boolean(),
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

interface Samples {
  readonly data: Uint8Array | Uint16Array;
  /** Samples from one row to the next. */
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** Averages squares of `factor` pixels, and drops the padding of rows. */
const shrink = (source: Samples, channels: number, factor: number) => {
  const width = Math.floor(source.width / factor);
  const height = Math.floor(source.height / factor);
  const stride = width * channels;
  const size = stride * height;
  const data = source.data instanceof Uint16Array ? new Uint16Array(size) : new Uint8Array(size);
  const half = (factor * factor) >> 1;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    if (factor === 1) {
      data.set(source.data.subarray(y * source.stride, y * source.stride + stride), to);
      to += stride;
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
  return { data, stride, width, height };
};

const order = Order.parse(workerData);
capMemory(order.maxMemoryBytes);

const libheif = makeLibheif({
  instantiateWasm: (imports, receive) => {
    const instance = new WebAssembly.Instance(order.module, imports);
    receive(instance);
    return instance.exports;
  },
});

const { heif_chroma: chroma } = libheif;
const LAYOUTS = {
  bytes: { opaque: chroma.heif_chroma_interleaved_RGB, alpha: chroma.heif_chroma_interleaved_RGBA },
  words: {
    opaque: chroma.heif_chroma_interleaved_RRGGBB_LE,
    alpha: chroma.heif_chroma_interleaved_RRGGBBAA_LE,
  },
} as const;

const decode = (bytes: Uint8Array, isDeep: boolean, enoughPixels: number) => {
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, bytes);
  if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new Error(read.message);
  const handle = libheif.heif_js_context_get_primary_image_handle(context);
  if (handle.kind === 'failure' || 'code' in handle) throw new Error('There is no primary image');
  const hasAlpha = libheif.heif_image_handle_has_alpha_channel(handle) !== 0;
  const picture = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    LAYOUTS[isDeep ? 'words' : 'bytes'][hasAlpha ? 'alpha' : 'opaque'],
  );
  const pixels = 'channels' in picture ? picture.channels[0] : undefined;
  if (pixels === undefined) throw new Error('The picture cannot be decoded');
  const { width, height, stride, data, bits_per_pixel: bits } = pixels;
  const samples: Samples = isDeep
    ? {
        width,
        height,
        stride: stride / 2,
        data: new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2),
      }
    : { width, height, stride, data };
  const factor = Math.max(1, Math.floor(Math.max(width, height) / enoughPixels));
  const channels = hasAlpha ? 4 : 3;
  return { ...shrink(samples, channels, factor), channels, bits };
};

const decoded = decode(order.bytes, order.isDeep, order.enoughPixels);
parentPort?.postMessage(decoded, [decoded.data.buffer]);
