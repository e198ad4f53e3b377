import cyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2";
import greek from "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2";
import latin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

const CYRILLIC = new Set(["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"]);

/** The files that the first screen of a site in this language cannot do without. Figures and dashes are always Latin's. */
export function firstFonts(language: string): string[] {
  const [primary = ""] = language.toLowerCase().split("-");
  if (CYRILLIC.has(primary)) return [cyrillic, latin];
  return primary === "el" ? [greek, latin] : [latin];
}
