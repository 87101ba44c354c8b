/**
 * What React Native gives an app beyond the language, over a bridge to the process that runs the engine: one line out for each thing that is asked
 * for, one call of `__answer` for each that happens. As there, `fetch` is whatwg-fetch over XMLHttpRequest, AbortController is of the package
 * abort-controller, and a Blob only has a size, a type and slices, whose bytes a FileReader reads. Of crypto there is what
 * react-native-get-random-values brings. There is no `crypto.subtle`, `document`, `localStorage`, `URL`, `TextEncoder`, and no stream.
 */
import { AbortController, AbortSignal } from 'abort-controller/dist/abort-controller';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const toHex = (bytes) => Array.from(bytes, (byte) => HEX[byte]).join('');

const fromHex = (hex) => {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.substr(index * 2, 2), 16);
  return bytes;
};

/** Text as UTF-8, by what is in the language. */
const utf8 = (text) =>
  fromHex(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})|[^%]/g, (part, hex) => hex ?? HEX[part.charCodeAt(0)]),
  );
const textOf = (hex) => decodeURIComponent(hex.replace(/../g, '%$&'));

const waiting = new Map();
let asked = 0;

const tell = (what) => print(`\n@bridge ${encodeURIComponent(JSON.stringify(what))}`);

/** Asks for something and hears of everything that comes of it. */
const ask = (what, hear) => {
  asked += 1;
  waiting.set(asked, hear);
  tell({ id: asked, ...what });
  return asked;
};

/** Called by the other side of the bridge: JSON as hexadecimal UTF-8, which needs no quoting. */
globalThis.__answer = (hex) => {
  const { id, last, ...heard } = JSON.parse(textOf(hex));
  const hear = waiting.get(id);
  if (last) waiting.delete(id);
  hear?.(heard);
};

const timerOf =
  (repeats) =>
  (run, ms = 0, ...args) => {
    const again = () => {
      const id = ask({ kind: 'timer', ms }, () => {
        if (!timers.has(handle)) return;
        if (repeats) timers.set(handle, again());
        else timers.delete(handle);
        run(...args);
      });
      return id;
    };
    handles += 1;
    const handle = handles;
    timers.set(handle, again());
    return handle;
  };
let handles = 0;
const timers = new Map();
const clear = (handle) => {
  if (!timers.has(handle)) return;
  waiting.delete(timers.get(handle));
  tell({ id: timers.get(handle), kind: 'cancel' });
  timers.delete(handle);
};
globalThis.setTimeout = timerOf(false);
globalThis.setInterval = timerOf(true);
globalThis.clearTimeout = clear;
globalThis.clearInterval = clear;

globalThis.self = globalThis;
globalThis.window = globalThis;
globalThis.navigator = { product: 'ReactNative' };
globalThis.console = Object.fromEntries(
  ['log', 'info', 'warn', 'error', 'debug'].map((level) => [
    level,
    (...parts) => print(`[${level}]`, ...parts),
  ]),
);
globalThis.AbortController = AbortController;
globalThis.AbortSignal = AbortSignal;

// Random bytes are drawn by the process that runs the engine.
let pool = fromHex(globalThis.__random);
globalThis.crypto = {
  getRandomValues(array) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    if (bytes.length > pool.length) throw new Error('There are no random bytes left.');
    bytes.set(pool.subarray(0, bytes.length));
    pool = pool.subarray(bytes.length);
    return array;
  },
};

class Target {
  #listeners = new Map();
  addEventListener(type, listener) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  removeEventListener(type, listener) {
    this.#listeners.set(
      type,
      (this.#listeners.get(type) ?? []).filter((one) => one !== listener),
    );
  }
  dispatchEvent(event) {
    this[`on${event.type}`]?.(event);
    for (const listener of this.#listeners.get(event.type) ?? []) listener.call(this, event);
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const toBase64 = (bytes) => {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [one, two = 0, three = 0] = bytes.subarray(index, index + 3);
    const bits = (one << 16) | (two << 8) | three;
    for (const shift of [18, 12, 6, 0]) text += BASE64[(bits >> shift) & 63];
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
};

/** The bytes of each blob, which a blob itself does not give. */
const bytesOf = new WeakMap();

class Blob {
  constructor(parts = [], { type = '' } = {}) {
    const pieces = parts.map((part) => {
      if (typeof part === 'string') return utf8(part);
      if (part instanceof Blob) return bytesOf.get(part);
      throw new Error("Creating blobs from 'ArrayBuffer' and 'ArrayBufferView' are not supported");
    });
    const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    bytesOf.set(this, bytes);
    this.size = bytes.length;
    this.type = type;
  }
  slice(start, end, type) {
    return blobOf(bytesOf.get(this).slice(start, end), type);
  }
}
const blobOf = (bytes, type) => {
  const blob = new Blob([], { type });
  bytesOf.set(blob, bytes);
  blob.size = bytes.length;
  return blob;
};

class FileReader extends Target {
  result = null;
  #read(blob, as) {
    const bytes = bytesOf.get(blob);
    setTimeout(() => {
      this.result = as(bytes);
      for (const type of ['load', 'loadend']) this.dispatchEvent({ type, target: this });
    });
  }
  readAsText(blob) {
    this.#read(blob, (bytes) => textOf(toHex(bytes)));
  }
  readAsDataURL(blob) {
    this.#read(blob, (bytes) => `data:${blob.type || 'application/octet-stream'};base64,${toBase64(bytes)}`);
  }
  readAsArrayBuffer(blob) {
    this.#read(blob, (bytes) => bytes.slice().buffer);
  }
}
globalThis.Blob = Blob;
globalThis.FileReader = FileReader;

const bodyBytes = (body) => {
  if (typeof body === 'string') return utf8(body);
  if (body instanceof Blob) return bytesOf.get(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
};

class XMLHttpRequest extends Target {
  static UNSENT = 0;
  static OPENED = 1;
  static HEADERS_RECEIVED = 2;
  static LOADING = 3;
  static DONE = 4;
  readyState = 0;
  status = 0;
  statusText = '';
  responseText = '';
  response = '';
  responseURL = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = new Target();
  #request;
  #answered = {};
  #id;
  open(method, url) {
    this.#request = { method, url, headers: {} };
    this.readyState = 1;
  }
  setRequestHeader(name, value) {
    this.#request.headers[name.toLowerCase()] = String(value);
  }
  getAllResponseHeaders() {
    return Object.entries(this.#answered)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  }
  getResponseHeader(name) {
    return this.#answered[name.toLowerCase()] ?? null;
  }
  overrideMimeType() {}
  send(body) {
    const sent = body === undefined || body === null ? {} : { body: toHex(bodyBytes(body)) };
    this.#id = ask({ kind: 'request', ...this.#request, ...sent }, (heard) => this.#hear(heard));
  }
  abort() {
    if (!waiting.delete(this.#id)) return;
    tell({ id: this.#id, kind: 'cancel' });
    this.dispatchEvent({ type: 'abort' });
    this.dispatchEvent({ type: 'loadend' });
  }
  #hear({ progress, answer, failure }) {
    if (progress !== undefined) {
      this.upload.dispatchEvent({ type: 'progress', lengthComputable: true, ...progress });
    } else if (failure !== undefined) {
      this.readyState = 4;
      this.dispatchEvent({ type: 'error' });
      this.dispatchEvent({ type: 'loadend' });
    } else {
      this.readyState = 4;
      this.status = answer.status;
      this.responseURL = this.#request.url;
      this.#answered = answer.headers;
      const { 'content-type': type = '' } = answer.headers;
      if (this.responseType === 'arraybuffer') this.response = fromHex(answer.body).buffer;
      else if (this.responseType === 'blob') this.response = blobOf(fromHex(answer.body), type);
      else this.response = this.responseText = textOf(answer.body);
      for (const type of ['readystatechange', 'load', 'loadend']) this.dispatchEvent({ type });
    }
  }
}
globalThis.XMLHttpRequest = XMLHttpRequest;

/** How the app says that it is done, or why not. */
globalThis.report = (what) => tell({ id: 0, kind: 'report', ...what });
