/** A value with those who want to hear of each new one: what shows it can be drawn at once, and alone. */
export type Current<T> = {
  get: () => T;
  set: (next: T) => void;
  /** Calls back after each change until the returned function is called. */
  subscribe: (heard: () => void) => () => void;
};

export function createCurrent<T>(first: T): Current<T> {
  let value = first;
  const all = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const heard of all) heard();
    },
    subscribe(heard) {
      all.add(heard);
      return () => all.delete(heard);
    },
  };
}
