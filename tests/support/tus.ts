import { type Answer, ask } from "./ask.ts";
import type { RunningServer } from "./server.ts";

type Sent = { bytes: Uint8Array; name: string; cookie: string; wish?: object };

/** Sends a file as the desk does, in one piece; answers what finishing it, or an earlier step that was refused, says. */
export async function sendByTus(server: RunningServer, { bytes, name, cookie, wish = {} }: Sent): Promise<Answer> {
  const speak = (path: string, method: string, headers: Record<string, string>, body?: Uint8Array | string) =>
    ask(server, path, { method, cookie, headers: { "tus-resumable": "1.0.0", ...headers }, ...(body && { body }) });
  const begun = await speak("/api/desk/uploads", "POST", {
    "upload-length": String(bytes.byteLength),
    "upload-metadata": `filename ${Buffer.from(name).toString("base64")}`,
  });
  if (begun.status !== 201) return begun;
  const place = String(begun.headers.location);
  const from = { "upload-offset": "0", "content-type": "application/offset+octet-stream" };
  const arrived = await speak(place, "PATCH", from, bytes);
  if (arrived.status !== 204) return arrived;
  return speak(`${place}/finish`, "POST", { "content-type": "application/json" }, JSON.stringify(wish));
}
