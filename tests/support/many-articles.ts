import type { Store } from "#db/dialect/store.ts";
import { type Article, articles, type Draft, drafts, type Revision, revisions } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { type Reference, references } from "#db/schema/references.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { sections } from "#db/schema/sections.ts";
import { type ArticleState, PRIORITIES } from "#db/vocabulary.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { RENDERER_VERSION } from "#lib/content/render.ts";
import { NOW } from "./make.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
// So few that of 1,000 articles each of them, and each two of them together, fill a page of a list: one half full takes less.
const SECTIONS = 5;
const AUTHORS = 6;
export const STAFF = 10;
const REVISIONS = 10;
const AT_ONCE = 500;
const STAGES = [null, "stage-editing", "stage-facts", "stage-ready"];

export const sectionId = (at: number) => `section${String(at).padStart(9, "0")}`;
export const authorId = (at: number) => `author${String(at).padStart(10, "0")}`;
export const personId = (at: number) => `person${String(at).padStart(10, "0")}`;
const articleId = (at: number) => `article${String(at).padStart(9, "0")}`;
const revisionId = (at: number, number: number) =>
  `rev${String(at).padStart(10, "0")}${String(number).padStart(3, "0")}`;

/**
 * A newsroom of any size, as rows: articles an hour apart with ten revisions each, four in five live and unchanged. For
 * measuring reads: what a command would make of them is made alike, and nothing else hangs on it.
 */
export async function manyArticles(store: Store, count: number): Promise<void> {
  await store.transaction(async (tx) => {
    const numbers = (many: number) => Array.from({ length: many }, (_, at) => at);
    const born = { createdAt: NOW };
    await tx.insert(people).values(
      numbers(STAFF).map((at) => ({
        ...{ id: personId(at), name: `Person ${at}`, email: `p${at}@newsroom.example`, passwordHash: null },
        ...{ role: at ? ("author" as const) : ("editor" as const), status: "active" as const, ...born },
      })),
    );
    await tx.insert(sections).values(
      numbers(SECTIONS).map((at) => ({
        ...{ id: sectionId(at), parentId: null, name: `Section ${at}`, slug: `s-${at}`, path: `s-${at}` },
        ...{ description: "", position: at, ...born },
      })),
    );
    await tx.insert(authors).values(
      numbers(AUTHORS).map((at) => ({
        ...{ id: authorId(at), kind: "staff" as const, name: `Author ${at}`, slug: `a-${at}`, role: "", bio: "" },
        ...born,
      })),
    );
  });
  for (let from = 0; from < count; from += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => aStory(from + at));
    await store.transaction(async (tx) => {
      await tx.insert(articles).values(made.map(({ article }) => article));
      await tx.insert(drafts).values(made.map(({ draft }) => draft));
      await tx.insert(searchDocuments).values(made.map(({ words }) => words));
      for (let number = 1; number <= REVISIONS; number++)
        await tx.insert(revisions).values(made.map(({ revision }) => revision(number)));
      await tx.insert(notices).values(made.map(({ notice }) => notice));
      await tx.insert(references).values(made.flatMap((story) => story.references));
    });
  }
}

function aStory(at: number) {
  const state = stateAt(at);
  const isPublished = state !== "draft";
  const id = articleId(at);
  const changedAt = new Date(NOW.getTime() - at * 60 * MINUTE);
  const title = `${at % 7 ? "Ministers" : "Envoys"} weigh treasury ${at % 100} and winter ${at}`;
  const content = { ...contentAt(at), title, slug: `story-${at}` };
  const path = state === "live" || state === "live-with-changes" ? `s-${at % SECTIONS}/story-${at}` : null;
  const by = personId(at % STAFF);
  const article: typeof articles.$inferInsert = {
    ...{
      id,
      state,
      path,
      title,
      sectionId: content.sectionId,
      liveRevisionId: path ? revisionId(at, REVISIONS) : null,
    },
    ...{ publishedAt: isPublished ? changedAt : null, createdBy: by, createdAt: changedAt, changedBy: by, changedAt },
    ...planAt(at, state),
  };
  const draft: Draft = { articleId: id, version: REVISIONS, ...content, savedBy: by, savedAt: changedAt };
  const story = { article, draft, revision, words: wordsAt(at, title), notice: noticesAt(at) };
  return { ...story, references: referencesAt(at, state, changedAt) };

  function revision(number: number): Revision {
    return {
      ...{ id: revisionId(at, number), articleId: id, number, label: null, draftVersion: number, ...content },
      ...{ revisionKind: number === REVISIONS && isPublished ? "published" : "auto", html: "<p>Words.</p>" },
      ...{ rendererVersion: RENDERER_VERSION, words: 1, createdBy: by, createdAt: changedAt },
      ...{ minor: false, withheldAt: null, withheldBy: null, withheldReason: "" },
    };
  }
}

/** Of ten: a draft, one with changes that readers do not see; of a hundred, one withdrawn and four in the trash. */
function stateAt(at: number): ArticleState {
  if (at % 100 === 50) return "withdrawn";
  if (at % 25 === 1) return "trashed";
  if (at % 10 === 0) return "draft";
  return at % 10 === 5 ? "live-with-changes" : "live";
}

/** What a newsroom of any age has in hand at a time; older drafts lie about. */
const IN_HAND = 800;

/** What is in hand has somebody, a stage and a day; what is a draft some day to come out, every fifth a time. */
function planAt(at: number, state: ArticleState): Partial<Article> {
  if (state === "trashed") return { trashedAt: NOW };
  if (at >= IN_HAND || (state !== "draft" && state !== "live-with-changes")) return {};
  const near = new Date(NOW.getTime() + ((at % 61) - 30) * DAY);
  return {
    ...{ assigneeId: personId((at >> 3) % STAFF), stageId: STAGES[(at / 5) % 4] ?? null, stagedAt: NOW },
    ...{ priority: PRIORITIES[(at >> 2) % 4] ?? "normal", dueAt: near, brief: "What the envoys bring." },
    ...(state === "draft" && { plannedAt: near }),
    ...(at % 50 === 0 && state === "draft" && { scheduledAt: near, scheduledAct: "publish" as const }),
  };
}

function contentAt(at: number) {
  return {
    ...{ kind: "news" as const, language: "en", kicker: "", standfirst: "What they bring to the table." },
    ...{ sectionId: sectionId(at % SECTIONS), bylines: [authorId(at % AUTHORS)], topics: [], lead: null },
    ...{ seo: { title: "", description: "" }, body: emptyDocument().doc, bodyVersion: emptyDocument().version },
    contentHash: `hash-${at}`,
  };
}

/** Each of the staff is told of every story in hand, and has read most of it. */
function noticesAt(at: number) {
  const told = { kind: "assigned" as const, articleId: articleId(at), words: "", at: NOW, mailedAt: NOW };
  const read = at % 10 ? NOW : null;
  return { ...told, id: `notice${String(at).padStart(10, "0")}`, personId: personId(at % STAFF), readAt: read };
}

function wordsAt(at: number, title: string) {
  const body = `The delegations met at the lake${at < IN_HAND && at % 20 === 7 ? " rarity" : ""}.`;
  return { articleId: articleId(at), title, standfirst: "What they bring to the table.", body };
}

function referencesAt(at: number, state: ArticleState, sortAt: Date): Reference[] {
  const scopes = state === "draft" || state === "trashed" || state === "withdrawn" ? ["draft"] : ["draft", "live"];
  const one = { articleId: articleId(at), position: 0, sortAt };
  return scopes.flatMap((scope) => [
    { ...one, scope, role: "section", targetType: "section", targetId: sectionId(at % SECTIONS) } as Reference,
    { ...one, scope, role: "byline", targetType: "author", targetId: authorId(at % AUTHORS) } as Reference,
  ]);
}
