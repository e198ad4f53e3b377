import type { Context } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { seal, unseal } from "#lib/kernel/seal.ts";
import { Email, LIMITS, Name } from "#lib/people/schema.ts";
import { openWithProvider } from "./commands/open-with-provider.ts";
import { type OidcSettings, roleFrom } from "./oidc-settings.ts";
import { type Journey, type Vouched, wayBack } from "./provider.ts";

const USE = "single sign-on";

/** What waits in the browser while somebody is at the provider. Bound to that browser, and to that provider. */
export function sealJourney(journey: Journey, { issuer }: OidcSettings, browser: string): string {
  return seal(JSON.stringify(journey), USE, `${issuer.href} ${browser}`);
}

type Entered = { ok: true; session: string; half: boolean; next: string } | { ok: false; reason: string };

/** Lets in whoever comes back from the provider with an answer to the question that this browser left with. */
export async function comeBack(
  settings: OidcSettings,
  { search, sealed, browser }: { search: string; sealed: string; browser: string },
  facts: Omit<Context, "actor" | "via">,
): Promise<Entered> {
  const opened = unseal(sealed, USE, `${settings.issuer.href} ${browser}`);
  if (!opened || !browser) return { ok: false, reason: "late" };
  const journey = JSON.parse(opened) as Journey;
  let vouched: Vouched;
  try {
    vouched = await wayBack(settings, search, journey);
  } catch (error) {
    log().warn({ error }, "single sign-on failed");
    return { ok: false, reason: isRefusal(error) ? "refused" : "down" };
  }
  try {
    const input = { ...readVouched(vouched, settings), state: journey.state, browser };
    const { session, half } = await openWithProvider(input, {
      ...facts,
      actor: { type: "system", job: "single-sign-on" },
      via: "door",
    });
    return { ok: true, session, half, next: journey.next };
  } catch (error) {
    const { reason } = ((error as { details?: unknown }).details ?? {}) as { reason?: string };
    if (!reason) log().error({ error }, "whoever single sign-on vouches for could not be let in");
    return { ok: false, reason: reason ?? "down" };
  }
}

/** An e-mail that is not verified, or none at all, is as good as none; a name that cannot stand becomes the e-mail's first part. */
function readVouched({ email, isVerified, name, role, ...rest }: Vouched, settings: OidcSettings) {
  const verified = isVerified ? (Email.safeParse(email).data ?? null) : null;
  const called = Name.safeParse(name ?? "");
  return {
    ...{ issuer: rest.issuer, subject: rest.subject, both: rest.both, email: verified },
    name: called.success ? called.data : (verified?.split("@")[0] ?? rest.subject).slice(0, LIMITS.name),
    role: roleFrom(role, settings.roles),
    needsRole: settings.roleClaim !== null,
    ...{ matchEmail: settings.matchEmail, create: settings.create },
  };
}

/** The provider said no: `access_denied` and its like, and not that something is wrong with what it says. */
function isRefusal(error: unknown): boolean {
  return (
    (error as { code?: string }).code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR" ||
    "error_description" in (error as object)
  );
}
