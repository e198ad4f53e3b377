import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskPictures } from "#lib/media/desk.ts";
import { libraryRows } from "#lib/media/desk-library.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { deskPeople } from "#lib/people/desk.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskTopics } from "#lib/topics/desk.ts";
import { deskViews } from "#lib/views/desk.ts";
import { matching } from "./matching.ts";

/** One thing of the desk that may be gone to. `note` tells it from others of its name. */
export type Find = {
  kind: "article" | "section" | "topic" | "author" | "person" | "picture" | "file" | "view";
  id: string;
  name: string;
  note: string;
  href: string;
};

/** Most of one kind: a list to choose from at a glance. */
const FEW = 5;
const ARTICLES = 8;

/**
 * Everything in the desk that answers to these words and that the viewer may open, kind by kind; without words the articles
 * changed last. Each part is a read of its own room, with that room's scope.
 */
export async function deskFinds(viewer: Viewer, q: string): Promise<Find[]> {
  if (!q.trim()) return foundArticles(viewer, "");
  const [articles, sections, topics, authors, people, pictures, files, views] = await Promise.all([
    foundArticles(viewer, q),
    deskSections(viewer),
    deskTopics(viewer),
    deskAuthors(viewer),
    deskPeople(viewer),
    deskPictures(viewer, { q }),
    foundFiles(viewer, q),
    deskViews(viewer),
  ]);
  return [
    ...articles,
    ...matching(sections, q, FEW).map(({ id, name, path }) => ({
      ...{ kind: "section" as const, id, name, note: `/${path}`, href: `/admin/sections/${id}` },
    })),
    ...matching(topics, q, FEW).map(({ id, name }) => ({
      ...{ kind: "topic" as const, id, name, note: "", href: `/admin/topics/${id}` },
    })),
    ...matching(authors, q, FEW).map(({ id, name, role }) => ({
      ...{ kind: "author" as const, id, name, note: role, href: `/admin/authors/${id}` },
    })),
    ...matching(people, q, FEW)
      .filter(({ id }) => id !== viewer.id)
      .map(({ id, name, email }) => ({
        ...{ kind: "person" as const, id, name, note: email, href: `/admin/people/${id}` },
      })),
    ...pictures.pictures.slice(0, FEW).map(({ id, fileName, alt }) => ({
      ...{ kind: "picture" as const, id, name: alt || fileName, note: alt ? fileName : "", href: `/admin/media/${id}` },
    })),
    ...files,
    ...matching(views, q, FEW).map(({ id, name, query, own }) => ({
      ...{ kind: "view" as const, id, name, note: own ? "" : "shared", href: `/admin/articles?${query}` },
    })),
  ];
}

/** What lies in the library and is no picture: documents, sound and film. */
async function foundFiles(viewer: Viewer, q: string): Promise<Find[]> {
  const { rows } = await libraryRows(viewer, LibraryInput.parse({ q }), new Date());
  const files = rows.filter(({ kind }) => kind !== "picture").slice(0, FEW);
  return files.map(({ id, fileName, kind }) => ({
    ...{ kind: "file" as const, id, name: fileName, note: kind, href: `/admin/media/${id}` },
  }));
}

async function foundArticles(viewer: Viewer, q: string): Promise<Find[]> {
  const { rows } = await deskArticles(viewer, ListInput.parse({ q, state: "open" }), { form: "any" });
  const named = rows.map((row) => ({ ...row, name: row.title }));
  const byTitle = q.trim() ? matching(named, q, ARTICLES) : [];
  // The words may also stand in the text alone; those come after, the last changed first.
  return [...new Set([...byTitle, ...named])].slice(0, ARTICLES).map(({ id, form, title, state, section }) => ({
    kind: "article",
    id,
    name: title || "Without a title",
    note: [form === "page" ? "page" : section, STATES[state]].filter(Boolean).join(", "),
    href: `/admin/articles/${id}`,
  }));
}

const STATES = {
  draft: "draft",
  live: "live",
  "live-with-changes": "live, with changes",
  withdrawn: "withdrawn",
  trashed: "in the trash",
} as const;
