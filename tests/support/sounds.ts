import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A second of silence as MP3, by hand: forty frames of MPEG-1 layer III at 128 kbit/s; another `seed` gives other bytes. */
export function anMp3({ seconds = 1, title = "", seed = 0 } = {}): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  frame.writeUInt16BE(seed, 400);
  const frames = Array.from({ length: Math.ceil(seconds * 38.28) }, () => frame);
  return Buffer.concat([title ? id3({ TIT2: title, TPE1: "K. Ostrova" }) : Buffer.alloc(0), ...frames]);
}

/** A tone as WAV, by hand. */
export function aWav({ seconds = 1 } = {}): Buffer {
  const second = Buffer.from(Array.from({ length: 8_000 }, (_, at) => 128 + Math.round(40 * Math.sin(at / 3))));
  const samples = Buffer.alloc(8_000 * seconds, second);
  const head = Buffer.alloc(44);
  head.write("RIFF");
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) head.writeUInt16LE(value, at); // biome-ignore format: a table
  for (const at of [24, 28]) head.writeUInt32LE(8_000, at);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** A second of film of 64 by 48, as Chromium's own recorder made it of a canvas (tests/support/films/make.ts). */
export function aFilm(ending: "webm" | "mp4"): Buffer {
  return readFileSync(join(import.meta.dirname, `films/tiny.${ending}`));
}

/** A box of MP4: its length, its name and what is in it; `length` may lie. */
export function box(name: string, inside: Buffer = Buffer.alloc(0), length = inside.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, inside]);
}

function id3(texts: Record<string, string>): Buffer {
  const frames = Object.entries(texts).map(([name, text]) => {
    const words = Buffer.concat([Buffer.from([3]), Buffer.from(text)]);
    const head = Buffer.alloc(10);
    head.write(name);
    head.writeUInt32BE(words.length, 4);
    return Buffer.concat([head, words]);
  });
  const inside = Buffer.concat(frames);
  return Buffer.concat([Buffer.from("ID3\x03\0\0\0\0\0", "latin1"), Buffer.from([inside.length]), inside]);
}
