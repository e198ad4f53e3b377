import { ask } from "../ask.ts";
import { aPdf } from "../documents.ts";
import { documentOf, idOf, type Member, must, paragraph, write } from "../newsroom.ts";
import { aPhoto } from "../photos.ts";
import type { RunningServer } from "../server.ts";
import { callAction, Form } from "../server-actions.ts";
import { CANARY, type Objects } from "./cells.ts";

/** A draft with the canary in every field, the picture that it shows, the file that it offers, and the records around it. */
export async function makeObjects(server: RunningServer, admin: Member, owner: Member): Promise<Objects> {
  const picture = await upload(server, owner, "photo-canary.jpg", await aPhoto({ seed: 5 }));
  const file = await upload(server, owner, "report-canary.pdf", aPdf());
  const [section, topic, author] = await Promise.all([
    idOf(server, admin.cookie, "Peace Talks", "sections"),
    idOf(server, admin.cookie, "Ratification", "topics"),
    idOf(server, admin.cookie, owner.name, "authors"),
  ]);
  const { id } = await write(server, owner, {
    ...{ kicker: CANARY, title: `Title ${CANARY}`, standfirst: CANARY, slug: CANARY, sectionId: section },
    ...{ bylines: [author], topics: [topic], seo: { title: CANARY, description: CANARY } },
    lead: { mediaId: picture, alt: CANARY, caption: CANARY, credit: CANARY },
    body: documentOf(paragraph(CANARY), { type: "file", attrs: { fileId: file, label: CANARY } }),
  });
  const later = { name: "Nia Later", email: "nia@newsroom.example", role: "author" };
  const invitation = must(await callAction(server, "invite", [null, new Form(later)], admin));
  const reset = must(await callAction(server, "makeReset", [owner.id], admin));
  const named = new Form({ name: "Checker canary", "rights.article.write": "all" });
  must(await callAction(server, "addRole", [null, named], admin));
  const role = await idOf(server, admin.cookie, "Checker canary", "people/roles");
  const serial = new Form({ name: "Serial canary", slug: "serial-canary", description: "" });
  must(await callAction(server, "addSeries", [null, serial], admin));
  const series = await idOf(server, admin.cookie, "Serial canary", "series");
  const old = new Form({ kind: "exact", source: "/old-canary", status: "301", target: "/peace-talks" });
  must(await callAction(server, "saveRule", [null, old], admin));
  const rule = await idOf(server, admin.cookie, "/old-canary", "addresses");
  return {
    ...{ article: id, picture, file, person: owner.id, role, section, topic, series, author, rule },
    paths: {
      article: `/peace-talks/${CANARY}`,
      section: "/peace-talks",
      topic: "/topics/ratification",
      author: "/authors/vera-own",
    },
    secrets: {
      invitation: secretOf(invitation),
      reset: secretOf(reset),
      preview: await makePreview(server, owner, id),
      review: await makePreview(server, owner, id, "comment"),
      feed: await makeFeed(server, owner),
      endedFeed: await makeEndedFeed(server, owner),
    },
  };
}

/** Puts a file into the library and answers its id. */
export async function upload(
  server: RunningServer,
  { cookie }: Member,
  fileName: string,
  body: Uint8Array,
): Promise<string> {
  const headers = { "x-file-name": fileName };
  const { text } = await ask(server, "/api/desk/media", { method: "POST", cookie, headers, body });
  return JSON.parse(text).item.id as string;
}

/** The secret of a new link to the preview of an article. */
export async function makePreview(
  server: RunningServer,
  { cookie }: Member,
  id: string,
  power: "see" | "comment" = "see",
): Promise<string> {
  const form = new Form({ id, note: "Somebody outside", days: "7", power });
  return secretOf(must(await callAction(server, "makePreviewLink", [null, form], { cookie })));
}

/** The secret of a private address of the calendar. */
async function makeFeed(server: RunningServer, { cookie }: Member): Promise<string> {
  return secretOf(must(await callAction(server, "subscribe", [null, new Form({})], { cookie }))).replace(".ics", "");
}

async function makeEndedFeed(server: RunningServer, owner: Member): Promise<string> {
  const secret = await makeFeed(server, owner);
  const { text } = await ask(server, "/admin/calendar", { cookie: owner.cookie });
  const id = /data-feed="([a-z0-9]{16})"/.exec(text)?.[1] as string;
  must(await callAction(server, "endFeed", [id], { cookie: owner.cookie }));
  return secret;
}

function secretOf(answer: unknown): string {
  return (answer as { link: string }).link.split("/").at(-1) as string;
}
