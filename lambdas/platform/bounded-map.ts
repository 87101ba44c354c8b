/** Sets an entry of a map that keeps at most so many: the entry becomes the latest, and the one that was set longest ago goes. */
export const setWithin = <Key, Value>(map: Map<Key, Value>, max: number, key: Key, value: Value): void => {
  map.delete(key); // an entry that is set again keeps its place otherwise
  map.set(key, value);
  if (map.size <= max) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
};
