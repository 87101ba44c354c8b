/** Where lists of hashes lie in the media bucket, from where nobody is served. */
export const KNOWN_FOLDER = 'known/';
