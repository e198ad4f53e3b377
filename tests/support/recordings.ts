import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import Connection from "better-sqlite3";
import { newId } from "#db/id.ts";
import type { RunningServer } from "./server.ts";

/** A tone as WAV, eight thousand samples a second; another `seed` is another tone. */
export function aWav({ seconds = 3, seed = 0 } = {}): Buffer {
  const rate = 8_000;
  const samples = Math.round(seconds * rate);
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(36 + samples, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  // Plain samples, one channel, one byte each.
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at++)
    wav[44 + at] = 128 + Math.round(60 * Math.sin((at / rate) * 2 * Math.PI * (330 + 40 * seed)));
  return wav;
}

/** A second of film as WebM, recorded by the browser itself. */
export async function aFilm(page: Page, { width = 320, height = 180 } = {}): Promise<Buffer> {
  const text = await page.evaluate(recorded, { width, height });
  return Buffer.from(text, "base64");
}

/** Runs in the browser. */
async function recorded({ width, height }: { width: number; height: number }): Promise<string> {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
  const parts: Blob[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  recorder.onstop = () => resolve();
  recorder.start();
  for (let frame = 0; frame < 25; frame++) {
    pen.fillStyle = `hsl(${200 + frame * 2} 40% 40%)`;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = "#e8d9b0";
    pen.fillRect(frame * 8, height / 3, width / 5, height / 3);
    await new Promise((next) => setTimeout(next, 40));
  }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

type Recording = { kind: "audio" | "video"; bytes: Buffer; name: string };

/** Puts a recording into the library of a running site, past its uploads: row and file. */
export async function planted(
  { dataDir }: Pick<RunningServer, "dataDir">,
  { kind, bytes, name }: Recording,
): Promise<{ id: string; url: string }> {
  const id = newId();
  const url = `/media/files/${id}/${name}`;
  const path = join(dataDir, "media/public/files", id, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const [type, width, height, seconds] = kind === "audio" ? ["audio/wav", 0, 0, 12] : ["video/webm", 320, 180, null];
  const row = { id, kind, hash: id, file_name: name, type, width, height, seconds, bytes: bytes.length, url };
  const all = { ...row, colour: "", sizes: "[]", created_at: Date.now(), updated_at: Date.now(), sort_name: name };
  const connection = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  const columns = Object.keys(all);
  connection
    .prepare(`INSERT INTO media (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
    .run(...Object.values(all));
  connection.close();
  return { id, url };
}
