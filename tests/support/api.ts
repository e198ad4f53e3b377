import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { answerApi } from "#lib/api/answer.ts";
import { description } from "#lib/api/description.ts";
import { ADDRESS_HEADER } from "#lib/kernel/page-cache/client-address.ts";
import { NOW } from "./make.ts";

export type ApiQuestion = {
  token?: string | undefined;
  json?: unknown;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
  now?: Date;
  address?: string;
};
// biome-ignore lint/suspicious/noExplicitAny: what a program makes of JSON.
export type ApiAnswer = { status: number; headers: Headers; text: string; json: any };

/** One request to api/v1 as a program sends it. Whatever comes back is held against the description. */
export async function api(method: string, path: string, question: ApiQuestion = {}): Promise<ApiAnswer> {
  const { token, json, body = json === undefined ? undefined : JSON.stringify(json), now = NOW } = question;
  const headers = {
    [ADDRESS_HEADER]: question.address ?? "192.0.2.7",
    ...(token && { authorization: `Bearer ${token}` }),
    ...(json !== undefined && { "content-type": "application/json" }),
    ...question.headers,
  };
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers,
    ...(body && { body: body as string }),
  });
  const response = await answerApi(request, now);
  const text = await response.text();
  const fault = faultOf(method, path, { status: response.status, headers: response.headers, text });
  if (fault) throw new Error(`${method} ${path} is answered otherwise than it is described: ${fault}`);
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, json: isJson && text ? JSON.parse(text) : null };
}

/** The page and the description themselves are no operations. */
const DOCUMENTS = new Set(["", "/openapi.json"]);

type Described = { responses: Record<string, { content?: object; $ref?: string }> };
type Raw = { status: number; headers: Headers; text: string };

/** What of an answer the description does not say; null when it says it all. */
export function faultOf(method: string, target: string, { status, headers, text }: Raw): string | null {
  const path = target.split("?", 1)[0] as string;
  if (method === "OPTIONS" || DOCUMENTS.has(path)) return null;
  if (status === 404 || status === 405) return faultOfBody(`${PROBLEM}/schema`, text, method);
  const place = placeOf(method === "HEAD" ? "get" : method.toLowerCase(), path);
  if (!place) return "no such operation";
  const described = place.operation.responses[status];
  if (!described) return `the status ${status} is not described`;
  if (text === "") return described.content && method !== "HEAD" ? "there should be a body" : null;
  const type = headers.get("content-type") ?? "";
  if (described.$ref)
    return type === "application/problem+json" ? faultOfBody(`${PROBLEM}/schema`, text, method) : `it is ${type}`;
  if (type !== "application/json") return `it is ${type}`;
  return faultOfBody(`${place.pointer}/responses/${status}/content/application~1json/schema`, text, method);
}

const PROBLEM = "#/components/responses/Problem/content/application~1problem+json";

function faultOfBody(pointer: string, text: string, method: string): string | null {
  if (method === "HEAD") return text ? "a body to HEAD" : null;
  const check = validator().compile({ $ref: `api${pointer}` });
  return check(JSON.parse(text)) ? null : JSON.stringify(check.errors);
}

let made: { ajv: Ajv2020; paths: Record<string, Record<string, Described>> } | undefined;

function validator(): Ajv2020 {
  return described().ajv;
}

function described() {
  if (made) return made;
  const document = description();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ ...document, $id: "api" });
  made = { ajv, paths: document.paths as Record<string, Record<string, Described>> };
  return made;
}

/** Fixed words come before parameters. */
function placeOf(method: string, path: string): { pointer: string; operation: Described } | null {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
  const found = Object.entries(described().paths)
    .filter(([pattern, operations]) => fits(pattern) && operations[method])
    .toSorted(([a], [b]) => a.split("{").length - b.split("{").length)[0];
  if (!found) return null;
  const [pattern, operations] = found;
  return {
    pointer: `#/paths/${pattern.replaceAll("/", "~1").replace(/[{}]/g, encodeURIComponent)}/${method}`,
    operation: operations[method] as Described,
  };
}
