import { type Answer, ask } from "./ask.ts";
import { aPdf } from "./documents.ts";
import { upload } from "./matrix/objects.ts";
import { documentOf, idOf, type Member, must, paragraph, publish, setUpSite, write } from "./newsroom.ts";
import { aPhoto } from "./photos.ts";
import { read } from "./reader-page.ts";
import { save } from "./save.ts";
import type { RunningServer } from "./server.ts";
import { callAction, Form } from "./server-actions.ts";
import { wholeBody } from "./whole-body.ts";

/** What no page links to, or only one that was not yet read. */
const BESIDES = ["/search?q=ferry", "/offline", "/saved", "/in/uk", "/in/ar", "/about"];
const NOT_THERE = ["/nothing-here", "/taken-away"];

/** Every page of a site in which there is something of everything, by its address. */
export async function everyPage(server: RunningServer): Promise<Map<string, string>> {
  const ada = await setUpSite(server, { site: "The Lantern & Sons" });
  await furnish(server, ada);
  const pages = await crawl(server, ["/", ...BESIDES]);
  for (const path of NOT_THERE) pages.set(path, (await ask(server, path)).text);
  return pages;
}

/** Besides the sample edition: other languages, a text of every block in two versions, a standing page, and one that is gone. */
async function furnish(server: RunningServer, ada: Member): Promise<void> {
  const admin = { cookie: ada.cookie };
  must(await callAction(server, "saveLanguages", [null, new Form({ "languages[]": ["uk", "ar"] })], admin));
  const [sectionId, author, topic] = await Promise.all([
    idOf(server, ada.cookie, "Peace Talks", "sections"),
    idOf(server, ada.cookie, "Nora Vayle", "authors"),
    idOf(server, ada.cookie, "Ratification", "topics"),
  ]);
  const facts = { sectionId, bylines: [author], topics: [topic], standfirst: "“So” & so.", kicker: "Boats <3" };
  const words = documentOf(paragraph("No ferry left."));
  const plain = await write(server, ada, { ...facts, title: "Ferries & <quays>", slug: "ferries", body: words });
  await publish(server, ada, plain);
  const arabic = { ...facts, language: "ar", title: "العبّارة", slug: "abbara", body: words };
  await publish(server, ada, await write(server, ada, arabic));
  await publish(server, ada, await writeWhole(server, ada, { ...facts, articleId: plain.id }));
  const changed = { ...plain.content, standfirst: "None left." };
  const { version } = must(await save(server, { id: plain.id, basedOn: plain.version, content: changed }, ada)) as {
    version: number;
  };
  must(await callAction(server, "publish", [{ id: plain.id, version }], admin));
  const note = { id: plain.id, kind: "correction", text: "It was the *last* ferry.", at: "once" };
  must(await callAction(server, "tellReaders", [note], admin));
  const gone = { kind: "exact", source: "/taken-away", status: "410", target: "", reason: "A court said so." };
  must(await callAction(server, "saveRule", [null, new Form(gone)], admin));
  await beginStandingPage(server, ada);
}

async function writeWhole(
  server: RunningServer,
  ada: Member,
  { articleId, ...facts }: { articleId: string; sectionId: string; bylines: string[] },
) {
  const mediaId = await upload(server, ada, "lake.jpg", await aPhoto());
  const fileId = await upload(server, ada, "report.pdf", aPdf());
  const lead = { mediaId, alt: "A lake", caption: "Dusk", credit: "Kesta Jun" };
  const body = documentOf(...wholeBody({ mediaId, fileId, articleId }));
  return write(server, ada, { ...facts, title: "One of each", slug: "one-of-each", lead, body });
}

async function beginStandingPage(server: RunningServer, ada: Member): Promise<void> {
  const admin = { cookie: ada.cookie };
  const begun = await callAction(server, "newPage", [null, new Form({ start: "about" })], admin);
  const id = /\/admin\/articles\/([a-z0-9]{16})/.exec(String(begun.headers["x-action-redirect"]))?.[1] as string;
  const content = { kind: "explainer" as const, language: "en", kicker: "", title: "About us", slug: "about" };
  const empty = { sectionId: null, bylines: [], topics: [], lead: null, seo: { title: "", description: "" } };
  const about = { ...content, ...empty, standfirst: "Who we are.", body: documentOf(paragraph("A weekly.")) };
  const { version } = must(await save(server, { id, basedOn: 1, content: about }, ada)) as { version: number };
  must(await callAction(server, "publish", [{ id, version }], admin));
}

/** Follows every link of the site from some addresses on, and answers its pages of HTML. */
export async function crawl(server: RunningServer, from: readonly string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const queue = [...from];
  const asked = new Set(queue);
  for (const path of queue) {
    const answer = await ask(server, path);
    if (!isPage(answer)) continue;
    pages.set(path, answer.text);
    for (const link of read(answer.text).links) {
      const { origin, pathname, search } = new URL(link, server.url + path);
      const next = pathname + search;
      if (origin !== server.url || asked.has(next) || /^\/(?:admin|media|files|share|_next)\b/.test(pathname)) continue;
      asked.add(next);
      queue.push(next);
    }
  }
  return pages;
}

function isPage({ status, headers }: Answer): boolean {
  return status === 200 && String(headers["content-type"]).startsWith("text/html");
}
