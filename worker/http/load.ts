// How much of bodies is held here at the same time, by all requests together. A large one that would be too much is put off, small ones never:
// what is held while it arrives is answered in one go, so nothing but the arriving bodies adds up.

/** Two of the longest logs, and a little. */
export const mostAtOnce = 12_000_000;
/** A body of so many bytes is always taken. */
const small = 100_000;
/** Whose client went away is not always told to be over. */
const forgottenAfterMs = 60_000;
export const retryAfterSeconds = 1;

interface Held {
  /** So many bytes more have come. False: they are too many. */
  grew(bytes: number): boolean;
  done(): void;
}
interface Body {
  bytes: number;
  readonly since: number;
}
const bodies = new Set<Body>();

function heldNow(): number {
  const oldest = Date.now() - forgottenAfterMs;
  let bytes = 0;
  for (const body of bodies) {
    if (body.since < oldest) bodies.delete(body);
    else bytes += body.bytes;
  }
  return bytes;
}
const isTaken = (bytes: number, more: number): boolean => bytes <= small || heldNow() + more <= mostAtOnce;

/** A body that begins, of `length` bytes as it says; NaN where it does not. Null: not now. */
export function hold(length: number): Held | null {
  if (!Number.isNaN(length) && !isTaken(length, length)) return null;
  const body: Body = { bytes: 0, since: Date.now() };
  bodies.add(body);
  return {
    grew(bytes) {
      body.bytes += bytes;
      return isTaken(body.bytes, 0);
    },
    done: () => void bodies.delete(body),
  };
}
