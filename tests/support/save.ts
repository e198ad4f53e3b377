import type { ContentGiven } from "./articles.ts";
import { type Answer, ask } from "./ask.ts";
import type { Member } from "./newsroom.ts";
import type { RunningServer } from "./server.ts";
import type { Reply } from "./server-actions.ts";

type Save = { id: string; basedOn: number; tab?: string; content: ContentGiven };

/** Saves a draft as an open editor does. */
export async function save(
  server: Pick<RunningServer, "url">,
  { id, ...input }: Save,
  { cookie }: Pick<Member, "cookie">,
): Promise<Answer & { reply: Reply }> {
  const answer = await ask(server, `/api/desk/articles/${id}/draft`, {
    method: "PUT",
    cookie,
    body: JSON.stringify(input),
    headers: { "content-type": "application/json" },
  });
  return { ...answer, reply: replyIn(answer) };
}

/** The problem document in the shape of an action's reply, so that tests read the same whatever was asked. */
function replyIn({ status, text }: Answer): Reply {
  const said = JSON.parse(text);
  if (status < 400) return { ok: true, result: said };
  const { type, title, fields } = said;
  return { ok: false, code: type.split(":").at(-1), message: title, fields };
}
