/** Whether a value is there, for filters of lists. */
export const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined;
