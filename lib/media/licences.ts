/** The licences that a photo desk meets most, by the code that is stored. Whatever else somebody writes is kept as their words. */
export const LICENCES = {
  "all-rights": { name: "All rights reserved", url: null },
  agency: { name: "Agency subscription", url: null },
  handout: { name: "Handout, editorial use only", url: null },
  "by-permission": { name: "By permission of the rights holder", url: null },
  "public-domain": { name: "Public domain", url: "https://creativecommons.org/publicdomain/mark/1.0/" },
  "cc0-1.0": { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  "cc-by-4.0": { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  "cc-by-sa-4.0": { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  "cc-by-nd-4.0": { name: "CC BY-ND 4.0", url: "https://creativecommons.org/licenses/by-nd/4.0/" },
  "cc-by-nc-4.0": { name: "CC BY-NC 4.0", url: "https://creativecommons.org/licenses/by-nc/4.0/" },
  "cc-by-nc-sa-4.0": { name: "CC BY-NC-SA 4.0", url: "https://creativecommons.org/licenses/by-nc-sa/4.0/" },
  "cc-by-nc-nd-4.0": { name: "CC BY-NC-ND 4.0", url: "https://creativecommons.org/licenses/by-nc-nd/4.0/" },
  "cc-by-sa-3.0": { name: "CC BY-SA 3.0", url: "https://creativecommons.org/licenses/by-sa/3.0/" },
  "cc-by-2.0": { name: "CC BY 2.0", url: "https://creativecommons.org/licenses/by/2.0/" },
} as const satisfies Record<string, { name: string; url: string | null }>;
export type LicenceCode = keyof typeof LICENCES;

/** As people read it: the name of a code, or the words that somebody wrote. */
export function licenceName(licence: string): string {
  return Object.hasOwn(LICENCES, licence) ? LICENCES[licence as LicenceCode].name : licence;
}

/** The way back: the code of a name, however its letters are written, or the words as they are. */
export function licenceCode(words: string): string {
  const wanted = words.trim().toLowerCase();
  return Object.entries(LICENCES).find(([, { name }]) => name.toLowerCase() === wanted)?.[0] ?? words;
}

/** Where its text stands; null for own words and for what has none. */
export function licenceUrl(licence: string): string | null {
  return Object.hasOwn(LICENCES, licence) ? LICENCES[licence as LicenceCode].url : null;
}
