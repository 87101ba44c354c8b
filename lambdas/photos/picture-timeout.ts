/** Seconds after which a picture function is stopped: decoding is given up after 18 s, the rest is for encoding, storing and a cold start. */
export const PICTURE_TIMEOUT_SECONDS = 45;
