import { OPERATIONS } from "#lib/api/operations.ts";
import { CANARY, everybody, type Objects, type Probe, TOKENS, type Verdict } from "./cells.ts";

/** What the API answers without a token where it does not answer that there is nothing. */
const OPEN: Record<string, Verdict> = {
  ...{
    listPublishedArticles: 200,
    listSections: 200,
    listTopics: 200,
    listAuthors: 200,
    findPublishedArticle: 422,
    searchPublished: 422,
  },
};

/** What the API answers to the token of an editor that has the scope, to requests that change nothing. */
const FITTING: Record<string, Verdict> = {
  ...{ listArticles: 200, getArticle: 200, getDraft: 200, listChoices: 200, createArticle: 415, saveDraft: 415 },
  // A draft can neither be withdrawn nor taken out of the trash; to be thrown away there is none.
  ...{ publishArticle: 415, withdrawArticle: 403, trashArticle: 404, restoreArticle: 403 },
  ...{ listMedia: 200, getMedia: 200, uploadPicture: 422, uploadFile: 422, describeMedia: 415, getToken: 200 },
};
/** What of it tells of drafts. */
const DRAFTS = new Set(["listArticles", "getArticle", "getDraft"]);

function aboutWhat(operation: string, made: Objects): string {
  if (operation === "trashArticle") return "0".repeat(16);
  return /Media$/.test(operation) ? made.picture : made.article;
}

function byToken(operation: (typeof OPERATIONS)[number]): Probe["gets"] {
  const { id, scope } = operation;
  const isOpen = "open" in operation && operation.open;
  const fitting = isOpen ? (OPEN[id] ?? 404) : FITTING[id];
  if (!fitting) throw new Error(`Nothing says what a token gets from ${id}.`);
  const verdicts = TOKENS.map((each) => [each, scope === null || each.endsWith(` ${scope}`) ? fitting : 403]);
  return { ...everybody(isOpen ? fitting : 401), ...Object.fromEntries(verdicts) };
}

/** Every operation of api/v1. */
export const OPERATION_PROBES: Probe[] = OPERATIONS.map((operation) => ({
  at: (made) => `/api/v1${operation.path.replace("{slug}", "nobody").replace("{id}", aboutWhat(operation.id, made))}`,
  method: operation.method,
  gets: byToken(operation),
  ...(operation.method !== "GET" && { body: "{}" }),
  ...(DRAFTS.has(operation.id) && { shows: CANARY }),
}));
