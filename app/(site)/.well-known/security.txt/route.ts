import { keepUntil } from "#lib/kernel/page-cache/scope.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { securityText } from "#lib/sharing/security-text.ts";
import { file, noFile } from "../../file-response.ts";

export const dynamic = "force-dynamic";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** The standard wants less than a year; whoever keeps a copy is told to come again. */
const VALID_DAYS = 180;

export async function GET(): Promise<Response> {
  const { url, language, sharing } = await publishedSite();
  if (!sharing.securityContact) return noFile();
  const today = Math.floor(Date.now() / DAY_MS);
  keepUntil(new Date((today + 1) * DAY_MS));
  const expires = new Date((today + VALID_DAYS) * DAY_MS);
  return file(securityText({ contact: sharing.securityContact, language, url, expires }), "text/plain");
}
