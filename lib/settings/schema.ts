import { z } from "zod";
import { line, requiredLine } from "#lib/kernel/text-input.ts";

/** Bounds in characters. */
export const LIMITS = { name: 80, tagline: 160 } as const;

const LANGUAGE = "A language code such as en, uk or pt-BR.";
const TIME_ZONE = "A time zone such as Europe/Kyiv.";

export const SettingsFields = z.strictObject({
  name: requiredLine(LIMITS.name, "Give the publication a name."),
  tagline: line(LIMITS.tagline),
  language: z
    .string()
    .max(35, LANGUAGE)
    .refine(isLanguage, LANGUAGE)
    .transform((code) => Intl.getCanonicalLocales(code)[0] as string),
  timeZone: z.string().max(64, TIME_ZONE).refine(isTimeZone, TIME_ZONE),
});

/** How many days the trash of articles is kept; null for ever. */
export const TRASH_CHOICES = [7, 30, 90, 365, null] as const;
export const TrashInput = z.strictObject({
  keepTrashDays: z
    .preprocess(
      (value) => (value === "ever" ? null : typeof value === "string" ? Number(value) : value),
      z.custom<(typeof TRASH_CHOICES)[number]>(),
    )
    .refine((value) => TRASH_CHOICES.includes(value), "Choose one of these."),
});

function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    // A bare offset has no summer time, so a place is asked for.
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
