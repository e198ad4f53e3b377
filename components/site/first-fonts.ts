import cyrillicSlant from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-italic.woff2";
import cyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2";
import greekSlant from "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-italic.woff2";
import greek from "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2";
import latinSlant from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2";
import latin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

const CYRILLIC = new Set(["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"]);

/** The files that the first screen of a site in this language cannot do without. Figures and dashes are always Latin's. */
export function firstFonts(language: string): string[] {
  const own = scriptOf(language);
  if (own === "cyrillic") return [cyrillic, latin];
  return own === "greek" ? [greek, latin] : [latin];
}

/** The file that a text with slanted words needs besides. */
export function slantedFont(language: string): string {
  return { cyrillic: cyrillicSlant, greek: greekSlant, latin: latinSlant }[scriptOf(language)];
}

function scriptOf(language: string) {
  const [primary = ""] = language.toLowerCase().split("-");
  if (CYRILLIC.has(primary)) return "cyrillic";
  return primary === "el" ? "greek" : "latin";
}
