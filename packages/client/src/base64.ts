/** Base64 in both alphabets, without `atob` and `btoa`, which not every engine has. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 with its padding. */
export const toBase64 = (bytes: ArrayLike<number>): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let place = 0; place < 4; place += 1) {
      text += place > left ? '=' : ALPHABET.charAt((group >> (18 - 6 * place)) & 63);
    }
  }
  return text;
};

/** The bytes of a text in base64 or base64url, padded or not. What is of neither alphabet is passed over. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.replace(/-/g, '+').replace(/_/g, '/')) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return new Uint8Array(bytes);
};
