import { readFileSync } from "node:fs";
import { type Answer, ask, type Question } from "./ask.ts";
import type { RunningServer } from "./server.ts";

/** What the build says of a server action: where it is called from does not matter, its id is what the network sees. */
export type ServerAction = { id: string; name: string; page: string };

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** Every server action of the build, with one page whose bundle holds it. */
export function serverActions(): ServerAction[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const bundle = Object.keys(workers)[0]?.replace(/^app/, "") ?? "";
    return { id, name: exportedName, page: (routes[bundle] ?? "/").replace(/\[[^\]]+\]/g, "x") };
  });
}

/** Posts to a server action as React does. A form is given as the fields that it holds. */
export async function callAction(
  server: Pick<RunningServer, "url">,
  name: string,
  args: unknown[],
  question: Question = {},
): Promise<Answer & { reply: Reply | undefined }> {
  const action = serverActions().find((each) => each.name === name);
  if (!action) throw new Error(`The build has no server action ${name}.`);
  const { body, type } = encoded(args);
  const answer = await ask(server, action.page, {
    method: "POST",
    ...question,
    body,
    headers: { "next-action": action.id, "content-type": type, accept: "text/x-component", ...question.headers },
  });
  return { ...answer, reply: replyIn(answer.text) };
}

export type Reply = { ok: boolean; code?: string; message?: string; fields?: Record<string, string>; result?: unknown };

/** The fields of a form, to stand among the arguments. */
export class Form {
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    this.fields = fields;
  }
}

const BOUNDARY = "----standfirst-test";

function encoded(args: unknown[]): { body: string; type: string } {
  const parts: string[] = [];
  const list = args.map((arg, at) => {
    if (!(arg instanceof Form)) return escaped(arg);
    for (const [name, value] of Object.entries(arg.fields)) parts.push(part(`_${at}_${name}`, value));
    return `$K${at.toString(16)}`;
  });
  if (!args.some((arg) => arg instanceof Form)) return { body: JSON.stringify(list), type: "text/plain;charset=UTF-8" };
  parts.push(part("0", JSON.stringify(list)));
  return { body: `${parts.join("")}--${BOUNDARY}--\r\n`, type: `multipart/form-data; boundary=${BOUNDARY}` };
}

/** React reads a text that begins with `$` as a reference. */
function escaped(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith("$") ? `$${value}` : value;
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, escaped(each)]));
}

function part(name: string, value: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** The action's answer in a stream of components; undefined when it gave none. A long text before it ends without a line. */
function replyIn(text: string): Reply | undefined {
  const answer = /(?:^|\n|[^\d])1:(\{"ok":.*)$/m.exec(text)?.[1];
  return answer === undefined ? undefined : (JSON.parse(answer) as Reply);
}
