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

/** The same slip stands in a log many times: the answers to the last hundred are kept. */
export function lastOnes<Made>(answer: (text: string) => Made): (text: string) => Made {
  const last = new Map<string, Made>();
  return (text) => {
    if (!last.has(text)) {
      if (last.size >= 100) last.clear();
      last.set(text, answer(text));
    }
    return last.get(text) as Made;
  };
}
