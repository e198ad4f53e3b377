import { z } from "zod";
import type { Statements } from "#db/schema/site.ts";
import { isSafeHref } from "#lib/content/href.ts";
import { Id, line, paragraphs, requiredLine } from "#lib/kernel/text-input.ts";
import { MENU_LIMITS } from "./menus.ts";
import { isOfNetwork, NETWORK_KEYS, NETWORKS, type NetworkKey } from "./networks.ts";

/** Bounds in characters. */
export const LIMITS = {
  name: 80,
  tagline: 160,
  label: 60,
  address: 500,
  footer: 2_000,
  statement: 600,
  social: 12,
  languages: 24,
} as const;

const LANGUAGE = "A language code such as en, uk or pt-BR.";
const TIME_ZONE = "A time zone such as Europe/Kyiv.";

const LanguageTag = z
  .string()
  .max(35, LANGUAGE)
  .refine(isLanguage, LANGUAGE)
  .transform((code) => Intl.getCanonicalLocales(code)[0] as string);

export const SettingsFields = z.strictObject({
  name: requiredLine(LIMITS.name, "Give the publication a name."),
  tagline: line(LIMITS.tagline),
  language: LanguageTag,
  timeZone: z.string().max(64, TIME_ZONE).refine(isTimeZone, TIME_ZONE),
});

/** Besides the site's own. */
export const LanguagesInput = z.strictObject({
  languages: z
    .array(LanguageTag)
    .max(LIMITS.languages, `At most ${LIMITS.languages} languages.`)
    .transform((codes) => [...new Set(codes)]),
});

const Address = z
  .string()
  .trim()
  .max(LIMITS.address, `At most ${LIMITS.address} characters.`)
  .refine(
    (url) => isSafeHref(url) && !url.startsWith("/"),
    "An address begins with https://, http:// or mailto: and holds no spaces.",
  );
const MenuEntryInput = z
  .strictObject({
    label: line(LIMITS.label),
    to: z.union([
      z.strictObject({ section: Id }),
      z.strictObject({ topic: Id }),
      z.strictObject({ page: Id }),
      z.strictObject({ url: Address }),
    ]),
  })
  .refine(({ label, to }) => label || !("url" in to), "Say what the link is called.");

/** `entries`: null for the sections of the first level. */
export const MenusInput = z
  .strictObject({ menu: z.enum(["head", "foot"]), entries: z.array(MenuEntryInput).nullable() })
  .refine(({ menu, entries }) => (entries?.length ?? 0) <= MENU_LIMITS[menu], {
    path: ["entries"],
    error: ({ input }) =>
      `At most ${MENU_LIMITS[(input as { menu: "head" | "foot" }).menu]} entries. Take some out first.`,
  });

const SocialInput = z
  .strictObject({
    network: z.enum(NETWORK_KEYS as [NetworkKey, ...NetworkKey[]], "Choose a network."),
    url: Address,
  })
  .superRefine(({ network, url }, refuse) => {
    if (isOfNetwork(network, url)) return;
    const { name, example } = NETWORKS[network];
    refuse.addIssue({ code: "custom", path: ["url"], message: `Not a page of ${name}. One looks like ${example}` });
  });
export const FooterInput = z.strictObject({
  footer: paragraphs(LIMITS.footer),
  social: z.array(SocialInput).max(LIMITS.social, `At most ${LIMITS.social} networks.`),
});

const StatementInput = z.strictObject({ text: paragraphs(LIMITS.statement), pageId: Id.nullable() });
/** What is left out is said nowhere. */
export const RecordInput = z.strictObject({
  statements: z
    .strictObject({ corrections: StatementInput, ai: StatementInput, ethics: StatementInput })
    .partial()
    .transform(withoutEmpty),
  publicVersions: z.boolean(),
});

export const LogoInput = z.strictObject({ logoId: Id.nullable(), onDark: z.boolean().default(false) });

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

function withoutEmpty(statements: Statements): Statements {
  const said = Object.entries(statements).filter(([, { text, pageId }]) => text || pageId);
  return Object.fromEntries(said);
}

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
