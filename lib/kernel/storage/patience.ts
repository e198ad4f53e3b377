/** The longest that a storage elsewhere may keep us waiting for its next sign of life, in milliseconds. */
const PATIENCE_MS = 4_000;

/** The storage was silent for too long. */
export class Silence extends Error {
  override name = "Silence";
}

/** Time that runs only while we wait for the storage, never while it waits for a slow reader or a slow source. */
export type Patience = { signal: AbortSignal; wait: () => void; rest: () => void; end: (reason: unknown) => void };

export function patience(outer?: AbortSignal): Patience {
  const own = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const rest = () => clearTimeout(timer);
  return {
    signal: outer ? AbortSignal.any([own.signal, outer]) : own.signal,
    rest,
    wait() {
      rest();
      timer = setTimeout(() => own.abort(new Silence("The storage does not answer.")), PATIENCE_MS);
    },
    end(reason) {
      rest();
      own.abort(reason);
    },
  };
}

/** The pieces of what the storage sends, each awaited with patience. */
export async function* asTheyCome(
  body: AsyncIterable<Uint8Array>,
  { wait, rest }: Patience,
): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  for (;;) {
    wait();
    const { value, done } = await pieces.next().finally(rest);
    if (done) return;
    yield value;
  }
}

/** The pieces of what the storage takes; at the end, its answer is awaited with the same patience. */
export async function* asItTakesThem(
  pieces: AsyncIterable<Uint8Array>,
  { wait, rest }: Patience,
): AsyncGenerator<Uint8Array> {
  rest();
  for await (const piece of pieces) {
    wait();
    yield piece;
    rest();
  }
  wait();
}
