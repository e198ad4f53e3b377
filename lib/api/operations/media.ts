import type { Viewer } from "#lib/kernel/actor.ts";
import { addMedia } from "#lib/media/commands/add.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { FILE_KINDS, MAX_FILE_BYTES } from "#lib/media/document-kinds.ts";
import { MAX_PICTURE_BYTES, PICTURE_TYPES } from "#lib/media/limits.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { mediaItem } from "../desk.ts";
import { mediaOf } from "../desk-replies.ts";
import { MAX_JSON_BYTES } from "../limits.ts";
import { type Params, reading, writing } from "../operation.ts";
import { MediaQuery, NameQuery } from "../queries.ts";
import { page } from "../shape.ts";
import * as shapes from "../shapes/media.ts";

const find = (viewer: Viewer, { id = "" }: Params) => mediaItem(viewer, id);
/** What a file is, is told from its content; a program that does not know its type may say so. */
const ANY = "application/octet-stream";

/** The library, by the desk's own reads and commands. */
export const MEDIA = [
  reading({
    id: "listMedia",
    path: "/media",
    scope: "media:read",
    says: "Lists what is in the library, newest first.",
    query: MediaQuery,
    answers: { 200: page("MediaItems", shapes.MediaItem) },
    async read({ viewer, query, now }) {
      const { items, after } = await deskMedia(viewer, LibraryInput.parse(query), now);
      return { body: { items: items.map(mediaOf), next: after }, next: after };
    },
  }),
  reading({
    id: "getMedia",
    path: "/media/{id}",
    scope: "media:read",
    says: "One thing in the library.",
    answers: { 200: shapes.MediaItem },
    problems: [404],
    read: async ({ viewer, params }) => ({ body: mediaOf(await find(viewer, params)) }),
  }),
  writing({
    id: "uploadPicture",
    method: "POST",
    path: "/media/pictures",
    scope: "media:write",
    says: "Puts a picture into the library. The file is the body.",
    query: NameQuery,
    body: { types: [...Object.keys(PICTURE_TYPES), ANY], most: MAX_PICTURE_BYTES, says: "The picture." },
    answers: { 200: shapes.Uploaded, 201: shapes.Uploaded },
    problems: [409],
    command: addMedia,
    input: ({ query: { fileName }, body }) => ({ file: body, fileName, only: "picture" as const }),
    reply: ({ item: { id, fileName }, known }) => uploaded(id, fileName, known),
  }),
  writing({
    id: "uploadFile",
    method: "POST",
    path: "/media/files",
    scope: "media:write",
    says: "Puts a document to download into the library. The file is the body.",
    query: NameQuery,
    body: { types: [...Object.keys(FILE_KINDS), ANY], most: MAX_FILE_BYTES, says: "The document." },
    answers: { 200: shapes.Uploaded, 201: shapes.Uploaded },
    problems: [409],
    command: addMedia,
    input: ({ query: { fileName }, body }) => ({ file: body, fileName, only: "document" as const }),
    reply: ({ item: { id, fileName }, known }) => uploaded(id, fileName, known),
  }),
  writing({
    id: "describeMedia",
    method: "PATCH",
    path: "/media/{id}",
    scope: "media:write",
    says: "Writes about a thing in the library. What is left out stays as it is.",
    body: { json: shapes.Words, most: MAX_JSON_BYTES },
    answers: { 200: shapes.MediaItem },
    problems: [404],
    find,
    command: describeMedia,
    input: ({ params: { id = "" }, body }) => ({ ...body, id }),
    reply: ({ changed: _, ...item }) => ({ body: mediaOf(item) }),
  }),
];

function uploaded(id: string, fileName: string, known: boolean) {
  return { status: known ? 200 : 201, body: { id, fileName, known }, headers: { location: `/api/v1/media/${id}` } };
}
