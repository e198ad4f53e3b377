import type { Theme } from "./contrast.ts";
import { type Ground, judge, type Part } from "./judge.ts";
import { fromLch, toLch } from "./oklch.ts";

export type Pair = Record<Theme, string>;

/** How light, and at most how colourful, each is by night. */
const BY_NIGHT = {
  paper: { lightness: 0.19, chroma: 0.03 },
  ink: { lightness: 0.92, chroma: 0.02 },
  mark: { lightness: 0.74, chroma: 0.12 },
};

/** The colour of the same hue for dark pages, offered where only the one by day was chosen. `ground`: of the night. */
export function byNight(part: Part, day: string, ground: Ground): string {
  const [, chroma, hue] = toLch(day);
  const { lightness, chroma: most } = BY_NIGHT[part];
  const made = fromLch(lightness, Math.min(chroma, most), hue);
  return judge(part, "dark", made, ground).better ?? made;
}
