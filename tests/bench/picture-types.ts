/**
 * What quality and effort give the same looks for the fewest bytes? The sample edition's pictures, 1,120 pixels wide, in
 * each type and setting: bytes, time on one core, and likeness to the original (SSIM of the light, 1 being the same),
 * in the mean.
 * Run: node tests/bench/picture-types.ts
 */
import { readdirSync } from "node:fs";
import sharp, { type AvifOptions, type Sharp } from "sharp";

const FOLDER = "db/seed/pictures";
const WIDTH = 1120;
/** Pixels of a square that is compared, and how far the next is from it. */
const BLOCK = 8;
const STEP = 4;

const avif = (quality: number, effort: number) => (picture: Sharp) => {
  const options: AvifOptions = { quality, effort, chromaSubsampling: "4:2:0" };
  return picture.avif(options);
};
const TRIES: Record<string, (picture: Sharp) => Sharp> = {
  "JPEG 80": (picture) => picture.jpeg({ quality: 80, progressive: true }),
  "WebP 78": (picture) => picture.webp({ quality: 78, effort: 4 }),
  "AVIF 50, effort 4": avif(50, 4),
  "AVIF 55, effort 2": avif(55, 2),
  "AVIF 55, effort 3": avif(55, 3),
  "AVIF 55, effort 4": avif(55, 4),
  "AVIF 55, effort 6": avif(55, 6),
  "AVIF 55, effort 9": avif(55, 9),
  "AVIF 60, effort 4": avif(60, 4),
};

sharp.concurrency(1);
sharp.cache(false);
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jpg"));
const sums = new Map(Object.keys(TRIES).map((name) => [name, { bytes: 0, ms: 0, likeness: 0 }]));
for (const name of names) {
  const { data, info } = await sharp(`${FOLDER}/${name}`)
    .resize({ width: WIDTH })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  const light = await open().greyscale().raw().toBuffer();
  for (const [setting, encode] of Object.entries(TRIES)) {
    const began = performance.now();
    const bytes = await encode(open()).toBuffer();
    const sum = sums.get(setting) as { bytes: number; ms: number; likeness: number };
    sum.ms += performance.now() - began;
    sum.bytes += bytes.length;
    sum.likeness += ssim(light, await sharp(bytes).greyscale().raw().toBuffer(), width, height);
  }
}
for (const [setting, { bytes, ms, likeness }] of sums) {
  const [kb, time, like] = [bytes / 1024, ms, likeness].map((sum) => sum / names.length) as [number, number, number];
  console.log(
    `${setting.padEnd(20)} ${kb.toFixed(1).padStart(6)} KB ${time.toFixed(0).padStart(6)} ms  ${like.toFixed(4)}`,
  );
}

/** The mean of Wang's index over all squares. */
function ssim(a: Buffer, b: Buffer, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 0; y + BLOCK <= height; y += STEP)
    for (let x = 0; x + BLOCK <= width; x += STEP) {
      sum += ofSquare(a, b, y * width + x, width);
      squares += 1;
    }
  return sum / squares;
}

function ofSquare(a: Buffer, b: Buffer, at: number, width: number): number {
  const n = BLOCK * BLOCK;
  let [sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = 0; y < BLOCK; y++)
    for (let x = 0; x < BLOCK; x++) {
      const [p, q] = [a[at + y * width + x] as number, b[at + y * width + x] as number];
      sa += p;
      sb += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  const [ma, mb] = [sa / n, sb / n];
  const [va, vb, cov] = [aa / n - ma * ma, bb / n - mb * mb, ab / n - ma * mb];
  return ((2 * ma * mb + 6.5) * (2 * cov + 58.5)) / ((ma * ma + mb * mb + 6.5) * (va + vb + 58.5));
}
