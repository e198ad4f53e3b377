import { DetailedError, defaultOptions, Upload } from "tus-js-client";
import type { DeskItem } from "#lib/media/item.ts";
import { hashOf } from "./hash-of.ts";
import { Setback, setbackOf, unreached } from "./setback.ts";
import type { Told, Transport, Wish } from "./upload.ts";

const UPLOADS = "/api/desk/uploads";
/** A proxy that collects a request before it passes it on holds up, and a break costs, no more than this. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** The desk's way to the server: the tus protocol for the bytes, and our own two questions around it. */
export const tusTransport: Transport = {
  hash: hashOf,
  known: async (hash, signal) =>
    (await ask<{ item: DeskItem | null }>(`/api/desk/media/known?hash=${hash}`, { signal })).item,
  send,
  async finish(url, { only, folderId, replaces }: Wish, signal) {
    if (replaces) return replace(url, replaces, signal);
    const body = JSON.stringify({ ...(only && { only }), ...(folderId && { folderId }) });
    const headers = { "content-type": "application/json" };
    const done = await ask<{ item: DeskItem; known: boolean }>(`${url}/finish`, {
      method: "POST",
      body,
      headers,
      signal,
    });
    await forget(url);
    return done;
  },
  async giveUp(url) {
    await fetch(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" }, keepalive: true }).catch(
      () => undefined,
    );
    await forget(url);
  },
};

async function replace(url: string, id: string, signal: AbortSignal) {
  const body = JSON.stringify({ upload: url.slice(url.lastIndexOf("/") + 1) });
  const headers = { "content-type": "application/json" };
  const address = `/api/desk/media/${id}/file`;
  const { unchanged, ...item } = await ask<DeskItem & { unchanged: boolean }>(address, {
    method: "POST",
    body,
    headers,
    signal,
  });
  await forget(url);
  return { item, known: unchanged };
}

type Way = { url: string | null; told: Told; signal: AbortSignal };

async function send(file: File, { url, told, signal }: Way): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const upload = new Upload(file, {
    endpoint: UPLOADS,
    uploadUrl: url,
    chunkSize: PIECE_BYTES,
    // The queue itself tries again: one for all, not each for itself.
    retryDelays: null,
    removeFingerprintOnSuccess: false,
    metadata: { filename: file.name.toWellFormed(), filetype: file.type },
    onProgress: (sent, of) => told({ share: of > 0 ? sent / of : 0 }),
    onChunkComplete: () => told({ accepted: true }),
    onUploadUrlAvailable: () => told({ url: pathOf(upload), accepted: true }),
    onAfterResponse(_, response) {
      const status = response.getStatus();
      // The library would begin anew after these, and lose what has arrived.
      if (status === 401 || status === 408 || status === 429 || status >= 500)
        throw setbackOf(status, response.getBody());
    },
    onSuccess: () => resolve(pathOf(upload)),
    onError: (error) => void meaningOf(error, file).then(reject),
  });
  signal.addEventListener("abort", () => {
    void upload.abort();
    reject(signal.reason);
  });
  if (url === null) await resumeFromBefore(upload);
  signal.throwIfAborted();
  upload.start();
  return promise;
}

/** What was begun before the page was closed goes on, unless another page is at it. */
async function resumeFromBefore(upload: Upload): Promise<void> {
  for (const before of await upload.findPreviousUploads().catch(() => [])) {
    if (before.uploadUrl && (await isOurs(before.uploadUrl))) return upload.resumeFromPreviousUpload(before);
  }
}

/** Takes an upload for this page, for as long as it is open; false when another page, or another file of this one, has it. */
function isOurs(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // Without encryption browsers lend no locks.
  if (!navigator.locks) return Promise.resolve(false);
  const kept = navigator.locks.request(`upload ${url}`, { ifAvailable: true }, (lock) => {
    resolve(lock !== null);
    return lock === null ? undefined : new Promise<void>(() => undefined);
  });
  kept.catch(() => resolve(false));
  return promise;
}

function pathOf({ url }: Upload): string {
  const path = new URL(url ?? "", location.href).pathname;
  void isOurs(url ?? "");
  return path;
}

async function meaningOf(error: Error | DetailedError, file: File): Promise<Setback> {
  if (error instanceof DetailedError) {
    if (error.causingError instanceof Setback) return error.causingError;
    const response = error.originalResponse;
    if (response) return setbackOf(response.getStatus(), response.getBody());
    // A file that was changed or moved in the meantime breaks off just as a connection does.
    if (await isReadable(file)) return unreached();
  }
  return new Setback("refused", "This file was changed or moved while it was sent. Choose it again.");
}

function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true, () => false); // biome-ignore format: one thought
}

async function forget(url: string): Promise<void> {
  const { urlStorage } = defaultOptions;
  const all = await urlStorage.findAllUploads().catch(() => []);
  for (const { uploadUrl, urlStorageKey } of all)
    if (uploadUrl?.endsWith(url)) await urlStorage.removeUpload(urlStorageKey);
}

async function ask<T>(address: string, request: RequestInit): Promise<T> {
  const response = await fetch(address, request).catch((error) => {
    throw request.signal?.aborted ? error : unreached();
  });
  const said = await response.text().catch(() => {
    throw unreached();
  });
  if (!response.ok) throw setbackOf(response.status, said);
  return JSON.parse(said) as T;
}
