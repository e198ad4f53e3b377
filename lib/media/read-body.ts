import { AppError } from "#lib/kernel/errors.ts";
import { parseJson } from "#lib/kernel/http/json-body.ts";
import { shared } from "#lib/kernel/shared.ts";

/** Bytes of uploads that may lie in memory at once. */
const ROOM = 256 * 1024 * 1024;

/** Collects a request's body and hands it to `work`. Throws AppError too-large past `most` bytes, unavailable when too many come at once. */
export async function withBody<T>(request: Request, most: number, work: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  const declared = request.headers.get("content-length");
  // Without a length the worst is assumed, so that unannounced bodies cannot pile up.
  const expected = declared === null ? most : Number(declared);
  if (!(expected <= most)) throw tooLarge(most);
  const room = shared("upload-room", () => ({ taken: 0 }));
  if (room.taken + expected > ROOM) {
    throw new AppError("unavailable", "Many files are arriving at once. Try again in a moment.");
  }
  room.taken += expected;
  try {
    return await work(await collect(request.body, most));
  } finally {
    room.taken -= expected;
  }
}

/** A body that is a JSON object, as parseJson takes it; its fields are checked by whoever uses them. */
export async function readJson(request: Request, most: number): Promise<Record<string, unknown>> {
  return withBody(request, most, async (bytes) => parseJson(bytes));
}

async function collect(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    if (length > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(most: number): AppError {
  return new AppError(
    "too-large",
    `At most ${most >= 1e6 ? `${Math.round(most / 1024 / 1024)} MB` : `${most} bytes`}.`,
  );
}
