import cyrillicSlant from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2";
import cyrillic from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2";
import cyrillicBold from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2";
import greekSlant from "@fontsource/source-serif-4/files/source-serif-4-greek-400-italic.woff2";
import greek from "@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2";
import greekBold from "@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2";
import latinSlant from "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2";
import latin from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2";
import latinBold from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2";
import { intlLanguage } from "#lib/content/language.ts";
import { DEFAULT_FONT, type FontKey } from "#lib/settings/look/fonts.ts";
import { faceFile } from "./look-faces.ts";

type Chosen = { headings: FontKey; text: FontKey };
const AS_IT_COMES: Chosen = { headings: DEFAULT_FONT, text: DEFAULT_FONT };
/** Scripts that the files have; a text in another is set in letters of the reader's own, and its first screen waits for none. */
const SCRIPTS: Readonly<Record<string, "cyrillic" | "greek" | "latin">> = {
  Cyrl: "cyrillic",
  Grek: "greek",
  Latn: "latin",
};

/** The files that the first screen of a site in this language cannot do without. Figures and dashes are always Latin's. */
export function firstFonts(language: string, { headings, text }: Chosen = AS_IT_COMES): string[] {
  const own = scriptOf(language);
  if (!own) return [];
  const scripts = own === "latin" ? [own] : ([own, "latin"] as const);
  return [...new Set([headings, text])].flatMap((key) => scripts.flatMap((script) => filesOf(key, script)));
}

/** The file that a text with slanted words needs besides; none of the reader's own letters. */
export function slantedFont(language: string, text: FontKey = DEFAULT_FONT): string | undefined {
  const script = scriptOf(language);
  if (!script) return undefined;
  return text === DEFAULT_FONT ? SLANTED[script] : faceFile(text, script, "italic");
}

/** Of the text, and of headlines and what is strong in it. */
const UPRIGHT = { cyrillic: [cyrillic, cyrillicBold], greek: [greek, greekBold], latin: [latin, latinBold] };
const SLANTED = { cyrillic: cyrillicSlant, greek: greekSlant, latin: latinSlant };

function filesOf(key: FontKey, script: keyof typeof UPRIGHT): string[] {
  if (key === DEFAULT_FONT) return UPRIGHT[script];
  const file = faceFile(key, script, "normal");
  return file ? [file] : [];
}

function scriptOf(language: string): keyof typeof UPRIGHT | undefined {
  return SCRIPTS[new Intl.Locale(intlLanguage(language)).maximize().script ?? ""];
}
