import type { Role } from "#db/vocabulary.ts";
import type { ContentGiven } from "./articles.ts";
import { ask, cookieOf } from "./ask.ts";
import { save } from "./save.ts";
import type { RunningServer } from "./server.ts";
import { callAction, Form, type Reply } from "./server-actions.ts";

/** Somebody of a newsroom with a session; `cookie` is what their browser would send. */
export type Member = { id: string; name: string; email: string; password: string; cookie: string };

export const WORDS = "a ferry leaves at seven";

/** Sets the site up through its one-time link, and answers its first admin. */
export async function setUpSite(server: RunningServer, facts: Record<string, string> = {}): Promise<Member> {
  const secret = (await server.setUpLink()).split("/").at(-1) as string;
  const { name = "Ada Quill", ...site } = facts;
  const admin = { name, email: "ada@newsroom.example", password: WORDS };
  const form = { secret, site: "The Lantern", language: "en", timeZone: "UTC", sample: "keep", ...site, ...admin };
  must(await callAction(server, "setUpSite", [null, new Form(form)]));
  const cookie = await cookieOf(server, admin);
  return { ...admin, cookie, id: await idOf(server, cookie, admin.name) };
}

/** Invites somebody, accepts for them and signs them in. */
export async function join(server: RunningServer, admin: Member, name: string, role: Role): Promise<Member> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@newsroom.example`;
  const invited = must(
    await callAction(server, "invite", [null, new Form({ name, email, role })], { cookie: admin.cookie }),
  ) as { link: string };
  const secret = invited.link.split("/").at(-1) as string;
  must(await callAction(server, "acceptInvited", [null, new Form({ secret, name, password: WORDS })]));
  const cookie = await cookieOf(server, { email, password: WORDS });
  return { name, email, password: WORDS, cookie, id: await idOf(server, admin.cookie, name) };
}

export type Written = { id: string; version: number; content: ContentGiven };

/** Begins an article and saves it with these words. */
export async function write(
  server: RunningServer,
  { cookie }: Member,
  facts: Partial<ContentGiven> = {},
): Promise<Written> {
  const begun = await callAction(server, "newArticle", [], { cookie });
  const id = /\/admin\/articles\/([a-z0-9]{16})/.exec(String(begun.headers["x-action-redirect"]))?.[1];
  if (!id) throw new Error(`No article was begun: ${begun.status} ${begun.text}`);
  const content: ContentGiven = { ...EMPTY, ...facts };
  const { version } = must(await save(server, { id, basedOn: 1, content }, { cookie })) as { version: number };
  return { id, version, content };
}

/** Publishes what was written. */
export async function publish(server: RunningServer, { cookie }: Member, { id, version }: Written): Promise<string> {
  const done = must(await callAction(server, "publish", [{ id, version }], { cookie })) as { path: string };
  return `/${done.path}`;
}

/** The ids of records, by the name that the desk shows, read from the links of a list. */
export async function idOf(server: RunningServer, cookie: string, name: string, room = "people"): Promise<string> {
  const { text } = await ask(server, `/admin/${room}`, { cookie });
  const words = RegExp.escape(escaped(name));
  const link = new RegExp(`href="/admin/${room}/([a-z0-9]{16})"[^>]*>(?:<[^>]*>)*${words}`).exec(text)?.[1];
  if (!link) throw new Error(`No link to ${name} in /admin/${room}:\n${text.slice(0, 2000)}`);
  return link;
}

/** The result of an action that had to succeed. */
export function must({ reply, status, text }: { reply: Reply | undefined; status: number; text: string }): unknown {
  if (!reply?.ok) throw new Error(`The action failed: ${status} ${JSON.stringify(reply) ?? text}`);
  return reply.result;
}

/** A document of these nodes, as the editor sends it. */
export function documentOf(...content: unknown[]): string {
  return JSON.stringify({ type: "doc", content });
}

export function paragraph(text: string): object {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

/** As React writes a text. */
function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] as string);
}

const EMPTY: ContentGiven = {
  kind: "analysis",
  language: "en",
  kicker: "",
  title: "",
  standfirst: "",
  slug: "",
  sectionId: null,
  bylines: [],
  topics: [],
  lead: null,
  seo: { title: "", description: "" },
  body: documentOf({ type: "paragraph" }),
};
