import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { CreateFields, PublishFields } from "#lib/articles/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { absolute } from "../addresses.ts";
import { articleChoices } from "../desk.ts";
import { deskArticleOf, deskSummaryOf, draftOf, versionTag } from "../desk-replies.ts";
import { changedMeanwhile, saveInput } from "../draft-sent.ts";
import { MAX_DRAFT_BYTES, MAX_JSON_BYTES } from "../limits.ts";
import { type Params, reading, writing } from "../operation.ts";
import { DeskQuery } from "../queries.ts";
import { page, sent } from "../shape.ts";
import * as shapes from "../shapes/articles.ts";

const find = (viewer: Viewer, { id = "" }: Params) => deskArticle(viewer, id);
const idOf = ({ params: { id = "" } }: { params: Params }) => ({ id });

/** Articles of the desk, by the desk's own reads and commands. */
export const ARTICLES = [
  reading({
    id: "listArticles",
    path: "/articles",
    scope: "articles:read",
    says: "Lists the articles that the token’s owner may see, drafts included.",
    query: DeskQuery,
    answers: { 200: page("DeskSummaries", shapes.DeskSummary) },
    async read({ viewer, query }) {
      const { rows, after } = await deskArticles(viewer, query);
      return { body: { items: rows.map(deskSummaryOf), next: after }, next: after };
    },
  }),
  reading({
    id: "getArticle",
    path: "/articles/{id}",
    scope: "articles:read",
    says: "Where an article stands.",
    answers: { 200: shapes.DeskArticle },
    problems: [404],
    read: async ({ viewer, params }) => ({ body: deskArticleOf(await find(viewer, params)) }),
  }),
  reading({
    id: "getDraft",
    path: "/articles/{id}/draft",
    scope: "articles:read",
    says: "The working draft.",
    more: "Its ETag is its version.",
    answers: { 200: shapes.Draft },
    problems: [404],
    async read({ viewer, params }) {
      const article = await find(viewer, params);
      return { body: draftOf(article), etag: versionTag(article.version) };
    },
  }),
  reading({
    id: "listChoices",
    path: "/article-choices",
    scope: "articles:read",
    says: "The sections, topics and authors that an article may name.",
    answers: { 200: shapes.Choices },
    read: async ({ viewer }) => ({ body: await articleChoices(viewer) }),
  }),
  writing({
    id: "createArticle",
    method: "POST",
    path: "/articles",
    scope: "articles:write",
    says: "Begins an article: an empty draft, signed with the owner’s name.",
    body: { json: sent("ArticleSent", CreateFields), most: MAX_JSON_BYTES },
    answers: { 201: shapes.Begun },
    command: createArticle,
    input: ({ body }) => body,
    reply: ({ id, version }) => ({
      status: 201,
      body: { id, version },
      headers: { location: `/api/v1/articles/${id}` },
    }),
  }),
  writing({
    id: "saveDraft",
    method: "PUT",
    path: "/articles/{id}/draft",
    scope: "articles:write",
    says: "Saves the working draft, whole.",
    more: "If-Match names the version that it is based on. When somebody saved in between, nothing is saved and the answer is 412 with their text.",
    body: { json: shapes.DraftSent, most: MAX_DRAFT_BYTES },
    versioned: true,
    answers: { 200: shapes.Saved },
    problems: [404, 412, 428],
    find,
    command: saveDraft,
    input: ({ params, body, version }) => saveInput(params.id ?? "", version, body),
    reply: ({ version, savedAt, state, unchanged }) => ({
      body: { version, savedAt: savedAt.toISOString(), state, unchanged },
      etag: versionTag(version),
    }),
    refused: changedMeanwhile,
  }),
  writing({
    id: "publishArticle",
    method: "POST",
    path: "/articles/{id}/publish",
    scope: "articles:publish",
    says: "Makes the working draft what readers see.",
    more: "The version is that of the draft that was read: when it is another by now, nothing is published and the answer is 409 with the present version. What the site’s publish check holds up is 409 as well, with what was found in `current.findings`. `change` says what it is to readers of what is out already: they are not told of `minor`, and `correction` and `clarification` need a `note`.",
    body: { json: sent("PublishSent", PublishFields.omit({ id: true })), most: MAX_JSON_BYTES },
    answers: { 200: shapes.Published },
    problems: [404, 409],
    find,
    command: publishArticle,
    input: ({ params: { id = "" }, body }) => ({ ...body, id }),
    reply: ({ path, revision, unchanged }, asked) => ({
      body: { ...idOf(asked), path, url: absolute(path ?? ""), revision, unchanged },
    }),
  }),
  writing({
    id: "withdrawArticle",
    method: "POST",
    path: "/articles/{id}/withdraw",
    scope: "articles:publish",
    says: "Takes a live article away from readers.",
    answers: { 200: shapes.InState },
    problems: [404],
    find,
    command: unpublishArticle,
    input: idOf,
    reply: (_, asked) => ({ body: { ...idOf(asked), state: "withdrawn" } }),
  }),
  writing({
    id: "trashArticle",
    method: "POST",
    path: "/articles/{id}/trash",
    scope: "articles:write",
    says: "Moves an article that no reader sees to the trash.",
    answers: { 200: shapes.InState },
    problems: [404],
    find,
    command: trashArticle,
    input: idOf,
    reply: (_, asked) => ({ body: { ...idOf(asked), state: "trashed" } }),
  }),
  writing({
    id: "restoreArticle",
    method: "POST",
    path: "/articles/{id}/restore",
    scope: "articles:write",
    says: "Takes an article back out of the trash, as it was.",
    answers: { 200: shapes.InState },
    problems: [404],
    find,
    command: restoreArticle,
    input: idOf,
    reply: ({ state }, asked) => ({ body: { ...idOf(asked), state } }),
  }),
];
