/** The letters that a site can be set in. Pure: names, stacks, and what stands in until a file is there. */

/** Local letters stretched to the widths of a family; measured over 350 characters of English (docs/decisions/site-look.md). */
export type StandIn = { local: readonly string[]; adjust: number; weight?: 600; italic?: true };
export type Family = {
  name: string;
  hint: string;
  /** What `font-family` says. */
  stack: string;
  /** Of the family's own letters, as shares of their size. */
  metrics?: { ascent: number; descent: number };
  standIns?: { name: string; faces: readonly StandIn[] }[];
};

const AFTER_SERIF = '"Noto Naskh Arabic", "Geeza Pro", "Noto Serif CJK SC", serif';
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const FAMILIES = {
  "source-serif": {
    name: "Source Serif",
    hint: "As the site comes: a calm book face.",
    stack: `"Source Serif 4", "Stand-in Georgia", "Stand-in Times", "Stand-in Noto", ${AFTER_SERIF}`,
  },
  literata: {
    name: "Literata",
    hint: "A warmer serif, made for long reading.",
    stack: `"Literata Variable", "Literata Georgia", "Literata Times", "Literata Noto", ${AFTER_SERIF}`,
    metrics: { ascent: 1.177, descent: 0.308 },
    standIns: [
      {
        name: "Literata Georgia",
        faces: [
          { local: ["Georgia", "Gelasio"], adjust: 1.06 },
          { local: ["Georgia Italic", "Georgia-Italic", "Gelasio Italic"], adjust: 0.985, italic: true },
        ],
      },
      {
        name: "Literata Times",
        faces: [
          { local: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif"], adjust: 1.163 },
          {
            local: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"],
            adjust: 1.14,
            weight: 600,
          },
        ],
      },
      {
        name: "Literata Noto",
        faces: [
          { local: ["Noto Serif", "NotoSerif"], adjust: 0.983 },
          { local: ["Noto Serif Bold", "NotoSerif-Bold"], adjust: 0.965, weight: 600 },
        ],
      },
    ],
  },
  "source-sans": {
    name: "Source Sans",
    hint: "A clear sans serif.",
    stack: `"Source Sans 3 Variable", "Sans Arial", "Sans Roboto", ${SANS}`,
    metrics: { ascent: 1.024, descent: 0.4 },
    standIns: [
      {
        name: "Sans Arial",
        faces: [
          { local: ["Arial", "ArialMT", "Liberation Sans"], adjust: 0.929 },
          { local: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"], adjust: 0.89, weight: 600 },
          { local: ["Arial Italic", "Arial-ItalicMT", "Liberation Sans Italic"], adjust: 0.908, italic: true },
        ],
      },
      {
        name: "Sans Roboto",
        faces: [
          { local: ["Roboto", "Roboto-Regular"], adjust: 0.936 },
          { local: ["Roboto Bold", "Roboto-Bold"], adjust: 0.949, weight: 600 },
        ],
      },
    ],
  },
  "system-serif": {
    name: "The reader’s own serif",
    hint: "Nothing is loaded; looks different on each device.",
    stack: `ui-serif, Georgia, "Times New Roman", ${AFTER_SERIF}`,
  },
  "system-sans": {
    name: "The reader’s own sans serif",
    hint: "Nothing is loaded; looks different on each device.",
    stack: SANS,
  },
} as const satisfies Record<string, Family>;

export type FontKey = keyof typeof FAMILIES;
export const FONT_KEYS = Object.keys(FAMILIES) as FontKey[];
export const DEFAULT_FONT: FontKey = "source-serif";

/** Of a stored key; one that a newer version wrote is as if nothing was chosen. */
export function fontOf(key: string | undefined): FontKey {
  return FONT_KEYS.find((known) => known === key) ?? DEFAULT_FONT;
}

/** Which families a site shows, headings first. */
export function fontsOf(look: { headings?: string | undefined; text?: string | undefined } | null): {
  headings: FontKey;
  text: FontKey;
} {
  return { headings: fontOf(look?.headings), text: fontOf(look?.text) };
}
