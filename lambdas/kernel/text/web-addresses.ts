const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;

/** Where web addresses stand in a text: a test of whether a position (in UTF-16 units) lies inside one. */
export const webAddressesIn = (text: string): ((position: number) => boolean) => {
  const ranges = [...text.matchAll(WEB_ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (position) => ranges.some(({ start, end }) => start <= position && position < end);
};
