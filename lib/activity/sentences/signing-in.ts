import { didThemselves, IT, type Sentence, says } from "../pieces.ts";
import type { Told } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What happens at the door, to second factors, to e-mails and to the tokens of programs. */
export const SIGN_IN_ACTS = {
  "session.open": { what: "signed in, or tried to", says: signedIn("") },
  "session.open-with-link": { what: "signed in by mail", says: signedIn(" by a mailed link") },
  "session.open-with-passkey": { what: "signed in by passkey", says: signedIn(" by a passkey") },
  "session.open-with-provider": { what: "signed in by single sign-on", says: signedIn(" by single sign-on") },
  "session.complete": { what: "gave the second factor", says: secondFactor },
  "session.prove": { what: "proved again who they are", says: proved },
  "session.request-link": { what: "asked for a sign-in link", says: () => says`asked for a link to sign in as ${IT}` },
  "session.end": { what: "signed out", says: () => says`signed out` },
  "session.end-all": { what: "signed out everywhere", says: () => says`signed out everywhere` },
  "session.end-of": { what: "signed somebody out", says: () => says`signed ${IT} out everywhere` },
  "factor.confirm-authenticator": {
    what: "added an app for codes",
    says: () => says`set up an app for codes for ${IT}`,
  },
  "factor.remove-authenticator": {
    what: "removed an app for codes",
    says: () => says`removed the app for codes of ${IT}`,
  },
  "factor.renew-codes": { what: "renewed recovery codes", says: () => says`renewed the recovery codes of ${IT}` },
  "factor.reset": { what: "reset second factors", says: () => says`took the second factors of ${IT} away` },
  "passkey.add": {
    what: "added a passkey",
    says: ({ after }) => says`added the passkey “${after.text("name")}” to ${IT}`,
  },
  "passkey.remove": {
    what: "removed a passkey",
    says: ({ after }) => says`removed the passkey “${after.text("name")}” of ${IT}`,
  },
  "passkey.rename": { what: "renamed a passkey", says: () => says`renamed a passkey of ${IT}` },
  "person.request-email": { what: "asked for another e-mail", says: () => says`asked for another e-mail for ${IT}` },
  "person.confirm-email": { what: "confirmed an e-mail", says: () => didThemselves`confirmed another e-mail` },
  "person.change-email": { what: "changed an e-mail", says: () => says`changed the e-mail of ${IT}` },
  "site.change-door": { what: "changed how one signs in", says: () => says`changed how people sign in` },
  "token.create": { what: "made a token", says: () => says`made the token ${IT}` },
  "token.revoke": { what: "revoked a token", says: () => says`revoked the token ${IT}` },
} satisfies Record<string, Act>;

function signedIn(how: string) {
  return ({ after }: Told): Sentence => {
    const refused = after.text("refused");
    if (!refused) return didThemselves`signed in${how}`;
    if (refused === "suspended") return says`tried to sign in${how} as ${IT}, who is suspended`;
    return says`tried to sign in${how} as ${IT} and was not let in`;
  };
}

function secondFactor({ after }: Told): Sentence {
  return after.has("refused")
    ? says`gave a wrong second factor for ${IT}`
    : didThemselves`gave the second factor and was let in`;
}

function proved({ after }: Told): Sentence {
  return after.has("refused") ? says`did not prove to be ${IT}` : says`proved once more to be ${IT}`;
}
