import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { unpackWoff } from "./woff.ts";

const SERIF = "latin latin-ext cyrillic cyrillic-ext greek vietnamese".split(" ");
const FILES = [
  ...SERIF.map((part) => ["source-serif-4", part] as const),
  ["noto-naskh-arabic", "arabic"] as const,
].flatMap(([family, part]) => [400, 600].map((weight) => ({ family, name: `${family}-${part}-${weight}-normal` })));

/** As Pango knows them: the families of a line, and of a title. */
export const LINE = "Source Serif 4, Noto Naskh Arabic";
export const TITLE = "Source Serif 4 SemiBold, Noto Naskh Arabic SemiBold";

/** Unpacks the fonts that come with the product into a folder, and makes them known to this process. */
export async function learnFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { resolve } = createRequire(import.meta.url);
  for (const { family, name } of FILES) {
    const font = join(folder, `${name}.ttf`);
    if (!isThere(font)) {
      const packed = readFileSync(resolve(`@fontsource/${family}/files/${name}.woff`));
      // Under its name only when it is whole: another process may look for it.
      writeFileSync(`${font}.${process.pid}`, unpackWoff(packed));
      renameSync(`${font}.${process.pid}`, font);
    }
    // Once a font was asked for by its file, its family is known by name.
    await sharp({ text: { text: "a", font: TITLE, fontfile: font } })
      .raw()
      .toBuffer();
  }
}

function isThere(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
