// What is made on first use and kept: a request that does not need it pays nothing.

export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Made once for each key, for tables of a known size. */
export function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** The same slip stands in a log many times: the answers to the last hundred are kept, by what they depend on. */
export function lastOnes<Asked, Made>(answer: (asked: Asked) => Made, keyOf: (asked: Asked) => unknown = (asked) => asked): (asked: Asked) => Made {
  const last = new Map<unknown, Made>();
  return (asked) => {
    const key = keyOf(asked);
    if (!last.has(key)) {
      if (last.size >= 100) last.clear();
      last.set(key, answer(asked));
    }
    return last.get(key) as Made;
  };
}
