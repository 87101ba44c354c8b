/** Small states by name that are shared by all components and are no answers of the service, each with whoever listens to it. */

export interface States<State> {
  get(name: string): State;
  set(name: string, next: (state: State) => State): void;
  subscribe(listener: () => void): () => void;
}

/** @param empty what a name has before anything is set */
export const makeStates = <State>(empty: State): States<State> => {
  const states = new Map<string, State>();
  const listeners = new Set<() => void>();
  const get = (name: string) => states.get(name) ?? empty;
  return {
    get,
    set: (name, next) => {
      states.set(name, next(get(name)));
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
