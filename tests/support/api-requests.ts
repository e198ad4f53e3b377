import { trashArticle } from "#lib/articles/commands/trash.ts";
import type { ApiQuestion } from "./api.ts";
import { aContent, aDraft, aLiveArticle } from "./articles.ts";
import { aPdf } from "./documents.ts";
import { anAuthor, aTopic, type Staff } from "./make.ts";
import { aPhoto } from "./photos.ts";
import { aPicture } from "./pictures.ts";

/** A fitting request of an operation, about things of somebody’s, and what it is answered with. */
export type Fitting = { path: string; question?: ApiQuestion; status: number };

/** One of every operation, by its id. `by` begins what it is about. */
export const REQUESTS: Record<string, (by: Staff) => Fitting | Promise<Fitting>> = {
  listPublishedArticles: () => ({ path: "/published/articles", status: 200 }),
  searchPublished: () => ({ path: "/published/search?q=lake", status: 200 }),
  getPublishedArticle: async (by) => ({ path: `/published/articles/${(await live(by)).id}`, status: 200 }),
  findPublishedArticle: async (by) => ({ path: `/published/article-at?path=${(await live(by)).path}`, status: 200 }),
  listSections: () => ({ path: "/published/sections", status: 200 }),
  listTopics: () => ({ path: "/published/topics", status: 200 }),
  getTopic: async () => ({ path: `/published/topics/${(await aTopic()).slug}`, status: 200 }),
  listAuthors: () => ({ path: "/published/authors", status: 200 }),
  getAuthor: async () => ({ path: `/published/authors/${(await anAuthor()).slug}`, status: 200 }),
  getPublishedPicture: async (by) => ({ path: `/published/pictures/${await shownPicture(by)}`, status: 200 }),

  listArticles: () => ({ path: "/articles", status: 200 }),
  getArticle: async (by) => ({ path: `/articles/${(await draft(by)).id}`, status: 200 }),
  getDraft: async (by) => ({ path: `/articles/${(await draft(by)).id}/draft`, status: 200 }),
  listChoices: () => ({ path: "/article-choices", status: 200 }),
  createArticle: () => ({ path: "/articles", question: { json: { title: "New" } }, status: 201 }),
  async saveDraft(by) {
    const { id, version } = await draft(by);
    const { body, ...content } = await aContent({ title: "Changed" });
    const json = { content: { ...content, body: JSON.parse(body) as unknown } };
    return { path: `/articles/${id}/draft`, question: { json, headers: { "if-match": `"${version}"` } }, status: 200 };
  },
  async publishArticle(by) {
    const { id, version } = await draft(by);
    return { path: `/articles/${id}/publish`, question: { json: { version } }, status: 200 };
  },
  withdrawArticle: async (by) => ({ path: `/articles/${(await live(by)).id}/withdraw`, status: 200 }),
  trashArticle: async (by) => ({ path: `/articles/${(await draft(by)).id}/trash`, status: 200 }),
  async restoreArticle(by) {
    const { id } = await draft(by);
    await trashArticle({ id }, by.context);
    return { path: `/articles/${id}/restore`, status: 200 };
  },

  listMedia: () => ({ path: "/media", status: 200 }),
  getMedia: async (by) => ({ path: `/media/${await picture(by)}`, status: 200 }),
  uploadPicture: async () => ({
    path: "/media/pictures?fileName=new.jpg",
    question: { body: await aPhoto({ seed: 9 }), headers: { "content-type": "image/jpeg" } },
    status: 201,
  }),
  uploadFile: () => ({
    path: "/media/files?fileName=new.pdf",
    question: { body: aPdf(9), headers: { "content-type": "application/pdf" } },
    status: 201,
  }),
  describeMedia: async (by) => ({
    path: `/media/${await picture(by)}`,
    question: { json: { alt: "A lake" } },
    status: 200,
  }),

  getToken: () => ({ path: "/token", status: 200 }),
};

const draft = (by: Staff) => aDraft(by.context);
const live = (by: Staff) => aLiveArticle(by.context);
const picture = async (by: Staff) => (await aPicture({ context: by.context })).id;

async function shownPicture(by: Staff): Promise<string> {
  const mediaId = await picture(by);
  await aLiveArticle(by.context, { lead: { mediaId, alt: "", caption: "", credit: "" } });
  return mediaId;
}
