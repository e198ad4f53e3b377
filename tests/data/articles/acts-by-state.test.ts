import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { duplicateArticle } from "#lib/articles/commands/duplicate.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { purgeArticle } from "#lib/articles/commands/purge.ts";
import { releaseLease } from "#lib/articles/commands/release-lease.ts";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { takeLease } from "#lib/articles/commands/take-lease.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { replanArticle } from "#lib/calendar/commands/replan.ts";
import { unwaiveFinding } from "#lib/checks/commands/unwaive.ts";
import { waiveFinding } from "#lib/checks/commands/waive.ts";
import { addComment } from "#lib/comments/commands/add.ts";
import { editComment } from "#lib/comments/commands/edit.ts";
import { removeComment } from "#lib/comments/commands/remove.ts";
import { resolveComment } from "#lib/comments/commands/resolve.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { assignArticle } from "#lib/plan/commands/assign.ts";
import { planArticle } from "#lib/plan/commands/plan.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { revokePreview } from "#lib/previews/commands/revoke.ts";
import { approveArticle } from "#lib/review/commands/approve.ts";
import { askForChangesIn } from "#lib/review/commands/ask-changes.ts";
import { handOverArticle } from "#lib/review/commands/hand-over.ts";
import { submitArticle } from "#lib/review/commands/submit.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { nameRevision } from "#lib/revisions/commands/name.ts";
import { restoreRevision } from "#lib/revisions/commands/restore.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { beginTranslation } from "#lib/translations/commands/begin.ts";
import { aDraft, type MadeDraft, rewrite } from "#tests/support/articles.ts";
import { anAdmin, anAuthor, aPerson, aSection, contextOf, type Staff } from "#tests/support/make.ts";
import { ACTS } from "#tests/support/matrix/article-access.ts";
import {
  IN_A_LONG_TIME,
  isUnseen,
  OWNERS,
  type Owner,
  type Piece,
  STATES,
  type State,
} from "#tests/support/matrix/pieces.ts";
import { aRole } from "#tests/support/roles.ts";
import { allRows } from "#tests/support/rows.ts";
import { freshStore } from "#tests/support/store.ts";

/**
 * Every act on an article, by everybody in the desk, on one’s own and other people’s, in every state: whoever may is let,
 * whoever may not changes nothing. What is declared for it is what the walk over HTTP declares.
 */
freshStore("test");

const ASKERS = ["contributor", "author", "custom", "narrowed", "editor", "admin"] as const;
type Asker = (typeof ASKERS)[number];
type Made = MadeDraft & { revisionId: string; linkId: string; heir: string; comment: string };

/** Of every title here. */
const SHORT = { check: "title-length", finding: "short" } as const;

/** On the whole of it. */
const SAID = { anchor: { on: "article" as const }, words: "Is this so?" };

const DO: Record<string, (made: Made, context: Context) => Promise<unknown>> = {
  "PUT draft": ({ id, version, content }, context) =>
    saveDraft({ id, basedOn: version, content: { ...content, title: "Changed" } }, context),
  "PUT lease": ({ id, version }, context) => takeLease({ id, version, tab: "walker00" }, context),
  "DELETE lease": ({ id }, context) => releaseLease({ id, tab: "walker00" }, context),
  keepVersion: ({ id, version }, context) => keepNamed({ id, version, label: "Kept" }, context),
  nameVersion: ({ id, revisionId }, context) => nameRevision({ id, revisionId, label: "Named" }, context),
  restoreVersion: ({ id, revisionId, version }, context) => restoreRevision({ id, revisionId, version }, context),
  makePreviewLink: ({ id }, context) => createPreview({ id, note: "Lawyer", days: 7 }, context),
  revokePreviewLink: ({ linkId }, context) => revokePreview({ id: linkId }, context),
  publish: ({ id, version }, context) => publishArticle({ id, version }, context),
  unpublish: ({ id }, context) => unpublishArticle({ id }, context),
  schedule: ({ id, version }, context) => scheduleArticle({ id, version, act: "publish", ...IN_A_LONG_TIME }, context),
  plan: ({ id }, context) => planArticle({ id, priority: "high" }, context),
  assign: ({ id }, context) => assignArticle({ id, due: "2099-01-01", zone: "UTC" }, context),
  setEmbargo: ({ id }, context) => setEmbargo({ id, local: "2098-01-01T10:00", zone: "UTC" }, context),
  submitStory: ({ id, version }, context) => submitArticle({ id, version, stageId: "stage-writing" }, context),
  approveStory: ({ id, version }, context) => approveArticle({ id, version, stageId: "stage-editing" }, context),
  askForChanges: ({ id, version }, context) =>
    askForChangesIn({ id, version, stageId: "stage-editing", note: "Again." }, context),
  handStoryOver: ({ id, heir }, context) => handOverArticle({ id, to: heir }, context),
  waive: ({ id }, context) => waiveFinding({ id, ...SHORT, reason: "It is a lark" }, context),
  unwaive: ({ id }, context) => unwaiveFinding({ id, ...SHORT }, context),
  "POST comments": ({ id }, context) => addComment({ id, ...SAID }, context),
  "PUT comments/:comment": ({ comment }, context) => editComment({ comment, words: "Is it so?" }, context),
  "PUT comments/:comment?resolved": ({ comment }, context) => resolveComment({ comment }, context),
  "DELETE comments/:comment": ({ comment }, context) => removeComment({ comment }, context),
  trash: ({ id }, context) => trashArticle({ id }, context),
  restore: ({ id }, context) => restoreArticle({ id }, context),
  duplicate: ({ id }, context) => duplicateArticle({ id }, context),
  startTranslation: ({ id }, context) => beginTranslation({ id, language: aLanguage() }, context),
  replan: ({ id }, context) => replanArticle({ id, what: "planned", day: "2030-02-02" }, context),
  purge: ({ id }, context) => purgeArticle({ id }, context),
};

let language = 0;
/** Each time another: an article has one translation into each. */
const aLanguage = () =>
  `x${String.fromCharCode(97 + ((language / 26) % 26))}${String.fromCharCode(97 + (language++ % 26))}`;

/** What leaves the article as it is for whoever comes next. */
const GENTLE = new Set([
  "PUT lease",
  "DELETE lease",
  "keepVersion",
  "nameVersion",
  "makePreviewLink",
  "revokePreviewLink",
  "duplicate",
  "startTranslation",
  "replan",
  "POST comments",
  "PUT comments/:comment?resolved",
]);

const NOT_SUBMITTED = STATES.filter((state) => state !== "in-review");

/** What nobody can do in such a state, whatever they may: then it is said so, and nothing changes. */
const IN_VAIN: Record<string, readonly State[]> = {
  publish: ["embargoed"],
  // Readers see exactly this text.
  schedule: ["live"],
  submitStory: ["live", "in-review"],
  ...{ approveStory: NOT_SUBMITTED, askForChanges: NOT_SUBMITTED },
  // Readers see it already.
  setEmbargo: ["live", "live-with-changes"],
  // It has no plan that could be moved.
  replan: ["draft", "in-review", "scheduled", "embargoed", "live", "live-with-changes", "withdrawn"],
};

test("every act that the walk declares is done here, but those that are the same command by another way", () => {
  const others = ["POST revisions", "POST comparison"];
  expect([...Object.keys(DO), ...others].sort()).toEqual(Object.keys(ACTS).sort());
});

for (const state of STATES) {
  test(`${state}: whoever may act on it is let, and whoever may not changes nothing`, async () => {
    const house = await aHouse();
    const faults: string[] = [];
    for (const owner of OWNERS) {
      const untouched = await house.anArticle(owner, state);
      const cells = cellsOf({ owner, state });
      const before = await allRows();
      for (const { act, work, asker, may } of cells) {
        const code = may ? "forbidden" : await codeOf(work(untouched, house.contexts[asker]));
        if (code !== "forbidden") faults.push(`${act} of ${owner}’s as ${asker}: ${code}`);
      }
      expect(await allRows(), `${owner}’s`).toEqual(before);
      for (const { act, work, asker } of cells.filter(({ may, once }) => may && once)) {
        const made = GENTLE.has(act) ? untouched : await house.anArticle(owner, state);
        const code = await codeOf(work(made, house.contexts[asker]));
        const wanted = IN_VAIN[act]?.includes(state) ? "conflict" : "done";
        if (code !== wanted) faults.push(`${act} of ${owner}’s as ${asker}: ${code}`);
      }
    }
    expect(faults).toEqual([]);
    // Some two thousand acts, each with its own article: half a minute is little for that where others work beside.
  }, 120_000);
}

/** `once`: whoever may do everything is asked about one owner’s things alone. */
function cellsOf(piece: Pick<Piece, "owner" | "state">) {
  return Object.entries(DO).flatMap(([act, work]) =>
    ASKERS.map((asker) => {
      const once = (asker !== "editor" && asker !== "admin") || piece.owner === "other";
      return { act, work, asker, once, may: ACTS[act]?.(asker, piece as Piece) };
    }),
  );
}

let slug = 0;

async function aHouse() {
  const [here, there] = [await aSection({ slug: "here" }), await aSection({ slug: "there" })];
  const bylines = [(await anAuthor()).id];
  const keeper = await aRole({ "article.create": "all", "article.write": "own" }, "Keeper");
  const custom = await aPerson({ ownRoleId: keeper.id });
  const narrowed = await aPerson({ role: "editor", narrowed: true });
  const staff: Record<Owner | "editor" | "admin", Staff> = {
    ...{ other: await aPerson(), inside: await aPerson(), custom, narrowed, admin: await anAdmin() },
    contributor: await aPerson({ role: "contributor" }),
    author: await aPerson(),
    editor: await aPerson({ role: "editor" }),
  };
  const contexts = {
    ...(Object.fromEntries(ASKERS.map((asker) => [asker, staff[asker].context])) as Record<Asker, Context>),
    custom: contextOf({ ...custom.viewer, role: keeper as never }),
    narrowed: contextOf({ ...narrowed.viewer, sections: [here.id] }),
  };
  const anArticle = async (owner: Owner, state: State): Promise<Made> => {
    slug += 1;
    const [by, chief] = [staff[owner].context, staff.admin.context];
    const sectionId = owner === "inside" ? here.id : there.id;
    const first = await aDraft(by, { sectionId, bylines, title: "Former", slug: `lark-${slug}` });
    const { id } = first;
    await keepNamed({ id, version: first.version, label: "Kept" }, by);
    const [kept] = await db().select().from(revisions).where(eq(revisions.articleId, id));
    let draft = await rewrite(by, first, { title: "Second" });
    const link = await createPreview({ id, note: "Lawyer", days: 7 }, by);
    await waiveFinding({ id, ...SHORT, reason: "All of them are" }, chief);
    const said = await addComment({ id, ...SAID }, by);
    const isPublished = !isUnseen(state);
    if (isPublished) await publishArticle({ id, version: draft.version }, chief);
    if (state === "live-with-changes") draft = await rewrite(by, draft, { title: "Third" });
    if (state === "in-review") await submitArticle({ id, version: draft.version, stageId: "stage-writing" }, by);
    if (state === "scheduled")
      await scheduleArticle({ id, version: draft.version, act: "publish", ...IN_A_LONG_TIME }, chief);
    if (state === "embargoed") await setEmbargo({ id, ...IN_A_LONG_TIME }, chief);
    if (state.endsWith("withdrawn")) await unpublishArticle({ id }, chief);
    if (state.startsWith("trashed")) await trashArticle({ id }, chief);
    return {
      ...draft,
      revisionId: kept?.id as string,
      linkId: link.id,
      heir: staff.other.person.id,
      comment: said.comment,
    };
  };
  return { contexts, anArticle };
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error) => error.code ?? error.message,
  );
}
