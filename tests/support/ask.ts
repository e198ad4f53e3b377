import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import type { RunningServer } from "./server.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Question = {
  method?: string;
  cookie?: string | undefined;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
};

/**
 * One request, sent exactly as written: `target` keeps its dots, slashes and escapes, which every other client would tidy
 * up. Whatever changes something says that it comes from the site itself, as a browser would; `headers` can say otherwise.
 */
export function ask({ url }: Pick<RunningServer, "url">, target: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", cookie, headers = {}, body } = question;
  const own = method === "GET" || method === "HEAD" ? {} : { origin: url };
  const { host, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  const all = { host, ...own, ...(cookie && { cookie }), ...length, ...headers };
  const sent = request({
    host: "127.0.0.1",
    port,
    path: target,
    method,
    // Undefined takes a header away.
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  });
  sent.on("error", reject);
  sent.on("response", (response) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece) => pieces.push(piece));
    response.on("error", reject);
    response.on("end", () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(pieces).toString() }),
    );
  });
  sent.end(body);
  return promise;
}

/** Everything of an answer in one text, to look for what it must not tell. */
export function whole({ headers, text }: Answer): string {
  return `${JSON.stringify(headers)}\n${text}`;
}

/** Signs in as the form does and answers the cookie of the new session. */
export async function cookieOf(
  server: Pick<RunningServer, "url">,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const answer = await askAuth(server, "callback/credentials", { email, password });
  const cookie = cookiesIn(answer).find((each) => each.startsWith("next-auth.session-token="));
  if (!cookie) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
  return cookie;
}

/** Signs out as the button does; the cookie can still be sent. */
export async function signOut(server: Pick<RunningServer, "url">, cookie: string): Promise<void> {
  await askAuth(server, "signout", {}, cookie);
}

/** A form of next-auth, with its token against forged requests. */
export async function askAuth(
  server: Pick<RunningServer, "url">,
  action: string,
  fields: Record<string, string>,
  cookie?: string,
): Promise<Answer> {
  const csrf = await ask(server, "/api/auth/csrf");
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  return ask(server, `/api/auth/${action}`, {
    method: "POST",
    cookie: [...cookiesIn(csrf), ...(cookie ? [cookie] : [])].join("; "),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, ...fields, json: "true" }).toString(),
  });
}

function cookiesIn({ headers }: Answer): string[] {
  return (headers["set-cookie"] ?? []).map((each) => each.split(";", 1)[0] as string);
}
