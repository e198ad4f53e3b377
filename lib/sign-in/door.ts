import { oidcSettings } from "./oidc-settings.ts";
import { ssoSentence } from "./sso-sentences.ts";

/** What the sign-in page says of single sign-on: its name, and why somebody came back without being let in. */
export function singleSignOn(reason: unknown): { name: string; problem: string | null } | null {
  const settings = oidcSettings();
  return settings && { name: settings.name, problem: ssoSentence(settings.name, reason) };
}
