import literataCyrillicExtSlant from "@fontsource-variable/literata/files/literata-cyrillic-ext-wght-italic.woff2";
import literataCyrillicExt from "@fontsource-variable/literata/files/literata-cyrillic-ext-wght-normal.woff2";
import literataCyrillicSlant from "@fontsource-variable/literata/files/literata-cyrillic-wght-italic.woff2";
import literataCyrillic from "@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2";
import literataGreekSlant from "@fontsource-variable/literata/files/literata-greek-wght-italic.woff2";
import literataGreek from "@fontsource-variable/literata/files/literata-greek-wght-normal.woff2";
import literataLatinExtSlant from "@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2";
import literataLatinExt from "@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2";
import literataLatinSlant from "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2";
import literataLatin from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2";
import literataVietnameseSlant from "@fontsource-variable/literata/files/literata-vietnamese-wght-italic.woff2";
import literataVietnamese from "@fontsource-variable/literata/files/literata-vietnamese-wght-normal.woff2";
import sansCyrillicExtSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-italic.woff2";
import sansCyrillicExt from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2";
import sansCyrillicSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-italic.woff2";
import sansCyrillic from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2";
import sansGreekSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-italic.woff2";
import sansGreek from "@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2";
import sansLatinExtSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2";
import sansLatinExt from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2";
import sansLatinSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2";
import sansLatin from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
import sansVietnameseSlant from "@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-italic.woff2";
import sansVietnamese from "@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2";
import type { FontKey } from "#lib/settings/look/fonts.ts";
import type { Face } from "#lib/settings/look/stylesheet.ts";

/** Which letters are in which file: as letters.css has it. */
const RANGES = {
  "cyrillic-ext": "U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F",
  cyrillic: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
  greek: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
  vietnamese:
    "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
  "latin-ext":
    "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF",
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
};
type Subset = keyof typeof RANGES;
type Files = Record<Subset, readonly [normal: string, italic: string]>;

const FILES: Partial<Record<FontKey, { family: string; files: Files }>> = {
  literata: {
    family: "Literata Variable",
    files: {
      "cyrillic-ext": [literataCyrillicExt, literataCyrillicExtSlant],
      cyrillic: [literataCyrillic, literataCyrillicSlant],
      greek: [literataGreek, literataGreekSlant],
      vietnamese: [literataVietnamese, literataVietnameseSlant],
      "latin-ext": [literataLatinExt, literataLatinExtSlant],
      latin: [literataLatin, literataLatinSlant],
    },
  },
  "source-sans": {
    family: "Source Sans 3 Variable",
    files: {
      "cyrillic-ext": [sansCyrillicExt, sansCyrillicExtSlant],
      cyrillic: [sansCyrillic, sansCyrillicSlant],
      greek: [sansGreek, sansGreekSlant],
      vietnamese: [sansVietnamese, sansVietnameseSlant],
      "latin-ext": [sansLatinExt, sansLatinExtSlant],
      latin: [sansLatin, sansLatinSlant],
    },
  },
};

/** The files of a family that comes with the product besides the one that every site has; none of the reader’s own. */
export function facesOf(key: string): readonly Face[] {
  const found = FILES[key as FontKey];
  if (!found) return [];
  return (Object.keys(RANGES) as Subset[]).flatMap((subset) =>
    (["normal", "italic"] as const).map((style, at) => ({
      family: found.family,
      style,
      range: RANGES[subset],
      url: served(found.files[subset][at] as string),
    })),
  );
}

/** Where readers fetch it: within a route the bundler names its own copy of the file, which lies beside the one that pages name. */
function served(url: string): string {
  return url.replace(/^\/server\/assets\//, "/_next/static/media/");
}

/** The file of a family with the letters of a script. */
export function faceFile(key: FontKey, subset: Subset, style: "normal" | "italic"): string | undefined {
  return FILES[key]?.files[subset][style === "normal" ? 0 : 1];
}
