import { type Answer, ask, whole } from "../ask.ts";
import { documentOf, paragraph } from "../newsroom.ts";
import { callAction, Form } from "../server-actions.ts";
import { SPELLINGS } from "../spellings.ts";
import { follow, verdictOf } from "../walk.ts";
import { ACTS, ARTICLE_ROWS, type ArticleRow, LISTS, reads } from "./article-access.ts";
import type { Asker } from "./cells.ts";
import { IN_A_LONG_TIME, isPublic, type Piece, wordsIn } from "./pieces.ts";
import { each, passOf, type Site, type Walked } from "./site.ts";

const nameOf = ({ owner, state }: Piece) => `${owner}’s ${state}`;

/** Every address of every article, and every list, as these askers. */
export async function walkArticles(site: Site, pieces: Piece[], askers: readonly Asker[]): Promise<Walked> {
  const walked: Walked = { requests: 0, faults: [] };
  const get = async (asker: Asker, at: string) => {
    walked.requests += 1;
    return ask(site.server, at, passOf(site, asker));
  };
  const cells = askers.flatMap((asker) =>
    pieces.flatMap((piece) => ARTICLE_ROWS.filter((row) => takes(row, asker)).map((row) => ({ asker, piece, row }))),
  );
  await each(cells, async ({ asker, piece, row }) => {
    const answer = await get(asker, row.at(piece));
    walked.faults.push(...faultsIn(answer, { asker, piece, row, pieces }));
  });
  await each(
    askers.flatMap((asker) => LISTS.map((at) => ({ asker, at }))),
    async ({ asker, at }) => {
      const foreign = foreignIn(await get(asker, at), { asker, pieces, at });
      if (foreign.length) walked.faults.push(`${at} as ${asker}: tells of ${foreign}`);
    },
  );
  await each(foreignVersions(pieces, askers), async ({ asker, own, foreign }) => {
    const answer = await get(asker, `/admin/articles/${own.id}/history?show=now&with=${foreign.revision}`);
    if (answer.status !== 404)
      walked.faults.push(
        `history of ${nameOf(own)} as ${asker}, with a version of ${nameOf(foreign)}: ${answer.status}`,
      );
  });
  return walked;
}

/** The addresses of some of the articles in all other spellings, by those who may not read them. */
export async function walkArticleSpellings(
  site: Site,
  { pieces, some, askers }: { pieces: Piece[]; some: Piece[]; askers: readonly Asker[] },
): Promise<Walked> {
  const walked: Walked = { requests: 0, faults: [] };
  const cells = askers.flatMap((asker) =>
    some
      .filter((piece) => !reads(asker, piece))
      .flatMap((piece) => ARTICLE_ROWS.filter(({ to }) => !to).map((row) => ({ asker, piece, row })))
      .flatMap((cell) => Object.entries(SPELLINGS).map(([spelling, spell]) => ({ ...cell, spelling, spell }))),
  );
  await each(cells, async ({ asker, piece, row, spelling, spell }) => {
    const { target, headers, ...question } = spell(row.at(piece));
    const pass = passOf(site, asker);
    const all = { ...pass, ...question, headers: { ...pass.headers, ...headers } };
    const foreign = foreignIn(await follow(site.server, target, all), { asker, pieces, at: row.at(piece) });
    walked.requests += 1;
    if (foreign.length)
      walked.faults.push(`${row.route} of ${nameOf(piece)} as ${asker}, ${spelling}: tells ${foreign}`);
  });
  return walked;
}

/** Where no token is taken, one stands for all. */
function takes({ route }: ArticleRow, asker: Asker): boolean {
  return !asker.startsWith("token") || asker === "token of articles:read" || route.startsWith("/api/v1");
}

type Cell = { asker: Asker; piece: Piece; row: ArticleRow; pieces: Piece[] };

function faultsIn(answer: Answer, { asker, piece, row, pieces }: Cell): string[] {
  const at = `${row.route} of ${nameOf(piece)} as ${asker}`;
  const faults: string[] = [];
  const [wanted, got] = [row.gets(asker, piece), verdictOf(answer)];
  const fits = wanted === "shut" ? typeof got === "number" && got >= 400 : got === wanted;
  if (!fits) faults.push(`${at}: ${got} instead of ${wanted}`);
  const foreign = foreignIn(answer, {
    asker,
    pieces,
    at: row.at(piece),
    ...(row.to?.(asker, piece) && { but: piece }),
  });
  if (foreign.length) faults.push(`${at}: tells of ${foreign}`);
  if (!(row.to ?? reads)(asker, piece) || !fits || (typeof got === "number" && got >= 300)) return faults;
  const told = new Set(wordsIn(answer.text).map(({ word }) => word));
  const number = pieces.indexOf(piece);
  const missing = (row.tells?.(piece) ?? []).filter((kind) => !told.has(`wagtail${number}${kind}`));
  if (missing.length) faults.push(`${at}: does not show ${missing}`);
  return faults;
}

/** Whose words an answer tells somebody who may not read them. `but`: the article that this address is a right to. */
function foreignIn(
  answer: Answer,
  { asker, pieces, at, but }: Omit<Cell, "piece" | "row"> & { at: string; but?: Piece },
) {
  const isByToken = asker.startsWith("token of articles:") && at.startsWith("/api/v1/articles");
  return wordsIn(whole(answer))
    .filter(({ at: number, kind }) => {
      const piece = pieces[number];
      return !piece || !(isPublic(piece, kind) || piece === but || isByToken || reads(asker, piece));
    })
    .map(({ word, at: number }) => `${word} (${pieces[number] ? nameOf(pieces[number]) : "none"})`);
}

/** An article of one’s own, with a version of another that is somebody else’s. */
function foreignVersions(pieces: Piece[], askers: readonly Asker[]) {
  return askers.flatMap((asker) => {
    const own = pieces.find((piece) => piece.owner === asker);
    const others = pieces.filter((piece) => !reads(asker, piece));
    return own ? others.map((foreign) => ({ asker, own, foreign })) : [];
  });
}

/** Every act on every article by those who may not: refused, and no row is another. Acts that one may do are left out. */
export async function walkActs(site: Site, pieces: Piece[], askers: readonly Asker[]): Promise<Walked> {
  const walked: Walked = { requests: 0, faults: [] };
  const cells = pieces.flatMap((piece) =>
    Object.entries(ACTS).flatMap(([act, may]) =>
      askers.filter((asker) => !may(asker, piece)).map((asker) => ({ piece, act, asker })),
    ),
  );
  for (const { piece, act, asker } of cells) {
    await site.watch.changed();
    const answer = await attempt(site, act, piece, asker);
    walked.requests += 1;
    const changed = await site.watch.changed();
    const foreign = foreignIn(answer, { asker, pieces, at: act });
    const faults = [
      answer.done && `${answer.status}, done`,
      changed.length > 0 && `changed ${changed}`,
      foreign.length > 0 && `tells of ${foreign}`,
    ].filter(Boolean);
    walked.faults.push(...faults.map((fault) => `${act} of ${nameOf(piece)} as ${asker}: ${fault}`));
  }
  return walked;
}

const CONTENT = {
  ...{ kind: "news", language: "en", kicker: "", title: "Taken", standfirst: "", slug: "", sectionId: null },
  ...{ bylines: [], topics: [], lead: null, seo: { title: "", description: "" } },
  body: documentOf(paragraph("Taken")),
};

async function attempt(site: Site, act: string, piece: Piece, asker: Asker) {
  const { server } = site;
  const pass = passOf(site, asker);
  const [method = "", room = ""] = act.split(" ");
  if (!room) {
    const answer = await callAction(server, act, actionArguments(piece)[act] ?? [], pass);
    return { ...answer, done: answer.reply?.ok === true };
  }
  const at = `/api/desk/articles/${piece.id}/${room}`;
  const body = JSON.stringify(BODIES[act] ?? {});
  const answer = await ask(server, method === "DELETE" ? `${at}?tab=walker00` : at, {
    ...{ ...pass, method, headers: { ...pass.headers, "content-type": "application/json" } },
    ...(method !== "DELETE" && { body }),
  });
  return { ...answer, done: answer.status < 300 };
}

const BODIES: Record<string, object> = {
  "PUT draft": { basedOn: 3, content: CONTENT },
  "PUT lease": { tab: "walker00", version: 3 },
  "POST revisions": { label: "Taken", version: 3 },
  "POST comparison": { mine: CONTENT, theirs: CONTENT },
};

/** As somebody would call it who knows everything of the article, also which version it is at. */
function actionArguments({ id, revision, link, state }: Piece): Record<string, unknown[]> {
  const version = state === "live-with-changes" ? 4 : 3;
  return {
    ...{ publish: [{ id, version }], unpublish: [{ id }], trash: [{ id }], restore: [{ id }] },
    schedule: [{ id, version, act: "publish", ...IN_A_LONG_TIME }],
    setEmbargo: [{ id, ...IN_A_LONG_TIME }],
    plan: [{ id, priority: "high" }],
    assign: [{ id, due: "2099-01-01", zone: "UTC" }],
    waive: [{ id, check: "to-come", finding: "none", reason: "Taken" }],
    unwaive: [{ id, check: "to-come", finding: "none" }],
    submitStory: [{ id, version, stageId: "stage-writing" }],
    approveStory: [{ id, version, stageId: "stage-editing" }],
    askForChanges: [{ id, version, stageId: "stage-editing", note: "Taken" }],
    handStoryOver: [{ id, to: "0".repeat(16) }],
    keepVersion: [{ id, version, label: "Taken" }],
    nameVersion: [{ id, revisionId: revision, label: "Taken" }],
    restoreVersion: [{ id, revisionId: revision, version }],
    makePreviewLink: [null, new Form({ id, note: "Taken", days: "7" })],
    revokePreviewLink: [link.id],
  };
}
