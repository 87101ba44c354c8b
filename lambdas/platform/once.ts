/** Makes a value at its first use and keeps it for the life of the container. A failed promise is made again. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    if (made === undefined) {
      const value = make();
      made = { value };
      if (value instanceof Promise) {
        value.catch(() => {
          made = undefined;
        });
      }
    }
    return made.value;
  };
};
