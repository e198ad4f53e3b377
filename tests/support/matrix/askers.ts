import { Secret, TOTP } from "otpauth";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { cookieOf, type Question, signOut } from "../ask.ts";
import { idOf, join, type Member, must } from "../newsroom.ts";
import type { RunningServer } from "../server.ts";
import { callAction, Form } from "../server-actions.ts";
import type { Asker } from "./cells.ts";

/** What a request carries that says whose it is. */
export type Pass = Pick<Question, "cookie" | "headers">;
export type Passes = Record<Asker, Pass>;
/** Those who may begin articles of their own, besides the admin. */
export type Staff = Record<"contributor" | "author" | "editor" | "custom" | "narrowed", Member>;

/** The section that the narrowed editor looks after. */
export const NARROWED_TO = "Economy";

const OWN_ROLE = {
  ...{ name: "Site keeper", "rights.article.create": "all", "rights.article.write": "own" },
  ...{ "rights.topic.arrange": "all", "rights.site.settings": "all" },
};

/** Everybody there is, signed in as far as they get. `preview` is the secret of the one link that the holder has. */
export async function gatherAskers(server: RunningServer, admin: Member): Promise<{ staff: Staff; passes: Passes }> {
  const contributor = await join(server, admin, "Cleo Contributor", "contributor");
  const author = await join(server, admin, "Abel Author", "author");
  const editor = await join(server, admin, "Edda Editor", "editor");
  must(await callAction(server, "addRole", [null, new Form(OWN_ROLE)], admin));
  const role = await idOf(server, admin.cookie, OWN_ROLE.name, "people/roles");
  const custom = await joinAs(server, admin, "Kim Keeper", role, null);
  const section = await idOf(server, admin.cookie, NARROWED_TO, "sections");
  const narrowed = await joinAs(server, admin, "Nell Narrowed", "editor", [section]);
  const suspended = await join(server, admin, "Sam Suspended", "editor");
  must(await callAction(server, "suspend", [suspended.id], admin));
  const left = await cookieOf(server, editor);
  await signOut(server, left);
  const staff = { contributor, author, editor, custom, narrowed };
  const signedIn = Object.entries({ ...staff, admin, suspended }).map(([who, { cookie }]) => [who, { cookie }]);
  const outside = { anyone: {}, "signed-out": { cookie: left }, half: await halfSignedIn(server, admin), holder: {} };
  return { staff, passes: { ...Object.fromEntries(signedIn), ...outside, ...(await tokensOf(server, editor)) } };
}

/** A link to a preview, put wherever a session might stand. */
export function holding(server: RunningServer, preview: string): Pass {
  const cookie = `next-auth.session-token=${preview}; preview=${preview}`;
  return { cookie, headers: { referer: `${server.url}/preview/with/${preview}` } };
}

async function joinAs(server: RunningServer, admin: Member, name: string, role: string, sections: string[] | null) {
  const member = await join(server, admin, name, "author");
  must(await callAction(server, "giveRole", [member.id, role, sections], admin));
  // A changed role ends every session of its owner.
  return { ...member, cookie: await cookieOf(server, member) };
}

async function halfSignedIn(server: RunningServer, admin: Member): Promise<Pass> {
  const strong = await join(server, admin, "Hal Half", "admin");
  const { secret } = must(await callAction(server, "beginApp", [], strong)) as { secret: string };
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  must(await callAction(server, "confirmApp", [null, new Form({ code })], strong));
  return { cookie: await cookieOf(server, strong) };
}

async function tokensOf(server: RunningServer, owner: Member): Promise<Record<string, Pass>> {
  const passes: Record<string, Pass> = {};
  for (const scope of TOKEN_SCOPES) {
    const made = must(
      await callAction(server, "makeToken", [null, new Form({ name: scope, scopes: scope, days: "90" })], owner),
    );
    passes[`token of ${scope}`] = { headers: { authorization: `Bearer ${(made as { token: string }).token}` } };
  }
  return passes;
}
