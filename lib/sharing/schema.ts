import { z } from "zod";
import { line } from "#lib/kernel/text-input.ts";

/** Bounds in characters. */
export const LIMITS = { contact: 300, hub: 300 } as const;

export const FEED_TEXTS = ["full", "excerpt"] as const;
export const CRAWLERS = ["all", "no-training", "none"] as const;
export const SHARE_PICTURES = ["lead", "drawn"] as const;
const ONE_OF_THESE = "Choose one of these.";

const Contact = line(LIMITS.contact)
  .transform((typed) => (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(typed) ? `mailto:${typed}` : typed))
  .refine(
    (address) => address === "" || isWebAddress(address) || /^mailto:[^\s@]+@[^\s@]+$/.test(address),
    "A mail address, or the https:// address of a page that says how to report something.",
  );
const Hub = line(LIMITS.hub).refine(
  (address) => address === "" || isWebAddress(address),
  "The address of a hub begins with https://",
);

export const SharingInput = z.strictObject({
  feedTexts: z.enum(FEED_TEXTS, ONE_OF_THESE),
  crawlers: z.enum(CRAWLERS, ONE_OF_THESE),
  sharePictures: z.enum(SHARE_PICTURES, ONE_OF_THESE),
  securityContact: Contact,
  hub: Hub,
  indexNow: z.boolean(),
});

function isWebAddress(address: string): boolean {
  if (!/^https:\/\/[^\s<>"\\]+$/.test(address) || !URL.canParse(address)) return false;
  const { username, password, hash } = new URL(address);
  return !username && !password && !hash;
}
