import { redirect } from "next/navigation";
import { giveSession, knownBrowserSecret, takeJourney } from "#lib/auth/cookie.ts";
import { requestFacts } from "#lib/auth/session.ts";
import { comeBack } from "#lib/sign-in/come-back.ts";
import { oidcSettings } from "#lib/sign-in/oidc-settings.ts";

/** Where the provider of single sign-on sends people back to. */
export async function GET(request: Request): Promise<Response> {
  const settings = oidcSettings();
  if (!settings) redirect("/sign-in");
  const { search } = new URL(request.url);
  const sealed = await takeJourney();
  const entered = await comeBack(
    settings,
    { search, sealed, browser: await knownBrowserSecret() },
    await requestFacts(),
  );
  if (!entered.ok) redirect(`/sign-in?single=${entered.reason}`);
  await giveSession(entered.session);
  redirect(entered.half ? `/second-factor?next=${encodeURIComponent(entered.next)}` : entered.next);
}
