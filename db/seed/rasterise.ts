import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { edition } from "./edition/edition.ts";
import { DRAWN } from "./picture-file.ts";

/**
 * `npm run draw [-- key …]`: draws the pictures of the sample edition anew. Grain and fog take about ten seconds a picture,
 * too long for a first start, so the finished files are kept beside their code.
 */
const wanted = new Set(process.argv.slice(2));
mkdirSync(DRAWN, { recursive: true });
for (const { key, svg } of edition.pictures) {
  if (wanted.size > 0 && !wanted.has(key)) continue;
  const drawn = await sharp(Buffer.from(svg()))
    .flatten({ background: "#f3eee3" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  writeFileSync(join(DRAWN, `${key}.jpg`), drawn);
  process.stdout.write(`${key}: ${Math.round(drawn.byteLength / 1024)} KB\n`);
}
