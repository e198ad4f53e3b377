import type { ContentGiven } from "../articles.ts";
import { ask } from "../ask.ts";
import { documentOf, idOf, type Member, must, paragraph, publish, type Written, write } from "../newsroom.ts";
import { save } from "../save.ts";
import { callAction } from "../server-actions.ts";
import { NARROWED_TO } from "./askers.ts";
import { makePreview } from "./objects.ts";
import type { Site } from "./site.ts";

/** Every way in which an article can stand; trashed twice, because a withdrawn one is thrown away by another right. */
export const STATES = [
  ...(["draft", "in-review", "scheduled", "embargoed", "live", "live-with-changes", "withdrawn"] as const),
  ...(["trashed", "trashed-withdrawn"] as const),
] as const;
/** Those whose text nobody has published yet. */
const UNSEEN: readonly string[] = ["draft", "in-review", "scheduled", "embargoed", "trashed"];
/** In a time that no test lives to see. */
export const IN_A_LONG_TIME = { local: "2099-01-01T10:00", zone: "UTC" };
export type State = (typeof STATES)[number];

export function isUnseen(state: State): boolean {
  return UNSEEN.includes(state);
}

/** Whose it is. `other`: of somebody who does not ask, outside the section of the narrowed editor; `inside`: within it. */
export const OWNERS = ["other", "inside", "contributor", "author", "custom", "narrowed"] as const;
export type Owner = (typeof OWNERS)[number];

/**
 * An article with words of its own, so that a leak says whose. `lark<n>` is its name, which tells nothing; `wagtail<n>d`
 * stands in a text that nobody published, `wagtail<n>p` in what was published, `wagtail<n>r` in a version that was kept.
 */
export type Piece = {
  id: string;
  owner: Owner;
  state: State;
  name: string;
  /** Where readers find it, or did, or would. */
  path: string;
  revision: string;
  link: { id: string; secret: string };
  /** A link by which somebody outside may comment. */
  review: { secret: string };
  /** Its owner’s, on the whole of it. */
  comment: string;
};

const WORD = /wagtail(\d+)([dpr])/g;

/** Every word of an article's own in a text. */
export function wordsIn(text: string): { word: string; at: number; kind: "d" | "p" | "r" }[] {
  return [...new Set(text.match(WORD))].map((word) => {
    const [, at, kind] = new RegExp(WORD.source).exec(word) as unknown as [string, string, "d" | "p" | "r"];
    return { word, at: Number(at), kind };
  });
}

export function isPublic({ state }: Pick<Piece, "state">, kind: "d" | "p" | "r"): boolean {
  return kind === "p" && (state === "live" || state === "live-with-changes");
}

/** Articles of these owners in every state. Their place in the list is their number. */
export async function makePieces(site: Site, owners: readonly Owner[] = OWNERS): Promise<Piece[]> {
  const { server, admin, owner, staff } = site;
  const [outside, inside] = await Promise.all(
    ["Peace Talks", NARROWED_TO].map((name) => idOf(server, admin.cookie, name, "sections")),
  );
  const author = await idOf(server, admin.cookie, owner.name, "authors");
  const sectionPath = { [outside as string]: "/peace-talks", [inside as string]: "/economy" };
  const pieces: Piece[] = [];
  for (const whose of owners) {
    const by = whose === "other" || whose === "inside" ? owner : staff[whose];
    const sectionId = whose === "inside" ? inside : outside;
    for (const state of STATES) {
      const facts = { sectionId: sectionId as string, bylines: [author], topics: [site.made.topic] };
      const made = await makePiece(site, by, state, pieces.length, facts);
      pieces.push({ ...made, owner: whose, state, path: `${sectionPath[facts.sectionId]}/lark${pieces.length}` });
    }
  }
  return pieces;
}

async function makePiece(
  site: Site,
  by: Member,
  state: State,
  at: number,
  facts: Partial<ContentGiven>,
): Promise<Pick<Piece, "id" | "name" | "revision" | "link" | "review" | "comment">> {
  const { server, admin, watch } = site;
  const name = `lark${at}`;
  const text = (kind: string) => ({ ...facts, ...textOf(name, `wagtail${at}${kind}`, site.made.picture) });
  let piece = await write(server, by, text("r"));
  must(await callAction(server, "keepVersion", [{ id: piece.id, version: piece.version, label: "Kept" }], by));
  const isPublished = !isUnseen(state);
  piece = await rewritten(site, by, piece, text(isPublished ? "p" : "d"));
  if (isPublished) await publish(server, admin, piece);
  if (state === "live-with-changes") await rewritten(site, by, piece, text("d"));
  const { id, version } = piece;
  if (state === "in-review")
    must(await callAction(server, "submitStory", [{ id, version, stageId: "stage-writing" }], by));
  if (state === "scheduled")
    must(await callAction(server, "schedule", [{ id, version, act: "publish", ...IN_A_LONG_TIME }], admin));
  if (state === "embargoed") must(await callAction(server, "setEmbargo", [{ id, ...IN_A_LONG_TIME }], admin));
  const comment = await comments(site, by, piece.id, `wagtail${at}d`);
  const secret = await makePreview(server, by, piece.id);
  const first = async (from: string) =>
    (await watch.rows(`SELECT id FROM ${from}`.replace("?", `'${piece.id}'`)))[0]?.id as string;
  // Before the other, so that it is the one of this.
  const link = { id: await first("preview_links WHERE article_id = ?"), secret };
  const review = { secret: await makePreview(server, by, piece.id, "comment") };
  if (/withdrawn/.test(state)) must(await callAction(server, "unpublish", [{ id: piece.id }], admin));
  if (/trashed/.test(state)) must(await callAction(server, "trash", [{ id: piece.id }], admin));
  const revision = await first("revisions WHERE article_id = ? ORDER BY number LIMIT 1");
  return { id: piece.id, name, revision, link, review, comment };
}

/** Somebody says something about their own article. */
async function comments({ server }: Site, by: Member, id: string, words: string): Promise<string> {
  const body = JSON.stringify({ anchor: { on: "article" }, words });
  const headers = { "content-type": "application/json" };
  const { text } = await ask(server, `/api/desk/articles/${id}/comments`, {
    method: "POST",
    cookie: by.cookie,
    headers,
    body,
  });
  return (JSON.parse(text) as { comment: string }).comment;
}

async function rewritten(site: Site, by: Member, piece: Written, content: Partial<ContentGiven>): Promise<Written> {
  const whole = { ...piece.content, ...content };
  const input = { id: piece.id, basedOn: piece.version, content: whole };
  const { version } = must(await save(site.server, input, by)) as { version: number };
  return { id: piece.id, version, content: whole };
}

/** The word in every field; the name in the title, so that it can be searched for, and in the address. */
function textOf(name: string, word: string, picture: string): Partial<ContentGiven> {
  return {
    ...{ title: `${name} ${word}`, kicker: word, standfirst: word, slug: name },
    ...{ seo: { title: word, description: word }, body: documentOf(paragraph(word)) },
    lead: { mediaId: picture, alt: word, caption: word, credit: word },
  };
}
