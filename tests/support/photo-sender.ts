/**
 * Run as a process of its own by `tests/bench/pictures.ts`, as the browsers that send are not the one that waits: told how
 * many, it sends that many photographs of twelve megapixels by the protocol that the desk speaks, and says when they are in.
 */
import { createHash } from "node:crypto";
import { largePhotos } from "./large-photos.ts";

/** `atOnce`: how many are under way at a time; the desk sends three from one browser. */
export type Start = { url: string; cookie: string; pictures: number; atOnce: number };

let start: Start;
let photos: Buffer[];

process.on("message", async (message: Start | number) => {
  if (typeof message === "number") await sendAll(photos.splice(0, message));
  else {
    start = message;
    photos = await largePhotos(message.pictures);
  }
  process.send?.("done");
});

async function sendAll(all: Buffer[]): Promise<void> {
  const sender = async () => {
    for (let next = all.pop(); next; next = all.pop()) await send(next);
  };
  await Promise.all(Array.from({ length: start.atOnce }, sender));
}

/** As the desk does: asks whether it is known, begins, sends the bytes, and asks to finish. */
async function send(bytes: Buffer): Promise<void> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  await speak(`/api/desk/media/known?hash=${hash}`, 200, {});
  const metadata = `filename ${btoa("photo.jpg")},filetype ${btoa("image/jpeg")}`;
  const begun = { "upload-length": String(bytes.byteLength), "upload-metadata": metadata };
  const { headers: told } = await speak("/api/desk/uploads", 201, { method: "POST", headers: begun });
  const place = told.get("location") as string;
  const from = { "upload-offset": "0", "content-type": "application/offset+octet-stream" };
  await speak(place, 204, { method: "PATCH", headers: from, body: new Uint8Array(bytes) });
  const wish = { "content-type": "application/json" };
  await speak(`${place}/finish`, 201, { method: "POST", headers: wish, body: "{}" });
}

async function speak(path: string, status: number, init: RequestInit): Promise<Response> {
  const own = { cookie: start.cookie, origin: start.url, "tus-resumable": "1.0.0" };
  const headers = { ...own, ...(init.headers as Record<string, string>) };
  const answer = await fetch(start.url + path, { ...init, headers });
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
  return answer;
}
