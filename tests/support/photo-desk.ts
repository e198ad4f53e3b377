import type { DescribeInput } from "#lib/media/schema.ts";
import { ask } from "./ask.ts";
import type { Member } from "./newsroom.ts";
import type { RunningServer } from "./server.ts";

type Site = Pick<RunningServer, "url">;
type Somebody = Pick<Member, "cookie">;

/** What a photo desk has before a test begins: over the desk's interface, as its screens do it. */
export async function addPicture(
  server: Site,
  { cookie }: Somebody,
  fileName: string,
  bytes: Uint8Array,
  words: Omit<Partial<DescribeInput>, "id"> = {},
): Promise<string> {
  const headers = { "x-file-name": encodeURIComponent(fileName) };
  const { text } = await ask(server, "/api/desk/media", { method: "POST", cookie, headers, body: bytes });
  const { item } = JSON.parse(text) as { item: { id: string } };
  if (Object.keys(words).length > 0) await send(server, cookie, "PATCH", `/api/desk/media/${item.id}`, words);
  return item.id;
}

export async function addFolder(
  server: Site,
  { cookie }: Somebody,
  name: string,
  parentId: string | null = null,
): Promise<string> {
  return ((await send(server, cookie, "POST", "/api/desk/folders", { name, parentId })) as { id: string }).id;
}

async function send(server: Site, cookie: string, method: string, path: string, words: object): Promise<unknown> {
  const { status, text } = await ask(server, path, {
    ...{ method, cookie },
    headers: { "content-type": "application/json" },
    body: JSON.stringify(words),
  });
  if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
  return JSON.parse(text);
}
