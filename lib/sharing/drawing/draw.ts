import sharp, { type OverlayOptions } from "sharp";
import { LINE, TITLE } from "./fonts.ts";

/** In pixels, as services show pictures of links. */
export const SIZE = { width: 1200, height: 630 } as const;

/** What stands on the picture of a shared link; a line that is empty is not there. */
export type Drawing = {
  site: string;
  section: string;
  title: string;
  byline: string;
  /** Of the article, as a BCP 47 tag: letters have forms of their own in some languages. */
  language: string;
  direction: "ltr" | "rtl";
  /** As #rrggbb. */
  colours: Record<"paper" | "ink" | "quiet" | "rule" | "accent", string>;
};

const EDGE = 80;
const WIDTH = SIZE.width - 2 * EDGE;
/** Where the title may be: below the section, above the byline. */
const FROM = 172;
const TO = 452;

/** The picture of a shared link as PNG. */
export async function draw(drawing: Drawing): Promise<Buffer> {
  const { site, section, title, byline } = drawing;
  const { paper, ink, quiet, rule, accent } = drawing.colours;
  const parts = await Promise.all([
    line(section, { ...drawing, top: 96, points: 34, colour: accent, font: TITLE }),
    heading(title, drawing),
    line(byline, { ...drawing, top: 476, points: 30, colour: quiet, font: LINE }),
    line(site, { ...drawing, top: 548, points: 34, colour: ink, font: TITLE }),
  ]);
  const base = sharp({ create: { ...SIZE, channels: 3, background: paper } });
  const rules = [bar(0, 14, 0, SIZE.width, accent), bar(532, 1, EDGE, WIDTH, rule)];
  return base
    .composite([...rules, ...parts.flat()])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

type Line = Drawing & { top: number; points: number; colour: string; font: string };

/** One line, cut where it would leave the picture. */
async function line(words: string, { top, points, colour, font, ...drawing }: Line): Promise<OverlayOptions[]> {
  if (!words) return [];
  const kept = words.length > 70 ? `${words.slice(0, 69).toWellFormed().trimEnd()}…` : words;
  const made = await text(kept, { ...drawing, colour, font: `${inOrder(font, drawing)} ${points}`, width: WIDTH * 3 });
  const { width } = made.info;
  const fitted =
    width > WIDTH ? await sharp(made.data).resize({ width: WIDTH }).png().toBuffer({ resolveWithObject: true }) : made;
  return [{ input: fitted.data, top, left: leftOf(fitted.info.width, drawing) }];
}

/** As large as its words allow. */
async function heading(words: string, drawing: Drawing): Promise<OverlayOptions[]> {
  if (!words) return [];
  const settings = { ...drawing, colour: drawing.colours.ink, width: WIDTH };
  let made = await text(words, { ...settings, font: `${inOrder(TITLE, drawing)} 72` });
  for (const points of [60, 50, 42, 36]) {
    if (made.info.height <= TO - FROM && made.info.width <= WIDTH) break;
    made = await text(words, { ...settings, font: `${inOrder(TITLE, drawing)} ${points}` });
  }
  if (made.info.height > TO - FROM || made.info.width > WIDTH)
    made = await sharp(made.data)
      .resize({ width: WIDTH, height: TO - FROM, fit: "inside" })
      .png()
      .toBuffer({ resolveWithObject: true });
  return [{ input: made.data, top: FROM, left: leftOf(made.info.width, drawing) }];
}

type Setting = { language: string; colour: string; font: string; width: number };

/** Pango shapes and breaks the words, in the direction that they have. */
function text(words: string, { language, colour, font, width }: Setting) {
  const markup = `<span lang="${asMarkup(language)}" foreground="${colour}">${asMarkup(words)}</span>`;
  return sharp({ text: { text: markup, font, width, rgba: true, wrap: "word-char", spacing: 2 } })
    .png()
    .toBuffer({ resolveWithObject: true });
}

function asMarkup(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Pango's markup is XML, which has no way to write these
  const writable = words.toWellFormed().replace(/[\0-\x1f\ufffe\uffff]/g, " ");
  return writable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Pango takes the weight of the first family that has a letter: Arabic ones come first where most of it is Arabic. */
function inOrder(families: string, { direction }: Pick<Drawing, "direction">): string {
  return direction === "rtl" ? families.split(", ").reverse().join(", ") : families;
}

function leftOf(width: number, { direction }: Pick<Drawing, "direction">): number {
  return direction === "rtl" ? SIZE.width - EDGE - width : EDGE;
}

function bar(top: number, height: number, left: number, width: number, background: string): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background } }, top, left };
}
