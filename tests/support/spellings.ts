import type { OutgoingHttpHeaders } from "node:http";

/** Other ways to ask for a path, by which somebody may hope to walk around the door. `id` stands in the path. */
export type Spelling = { target: string; method?: string; headers?: OutgoingHttpHeaders };

const header = (name: string, value: string) => (at: string) => ({ target: at, headers: { [name]: value } });
const again = (word: string) => Array(5).fill(word).join(":");

export const SPELLINGS: Record<string, (at: string) => Spelling> = {
  "as components": header("rsc", "1"),
  "as prefetched components": (at) => ({ target: at, headers: { rsc: "1", "next-router-prefetch": "1" } }),
  "as one segment": (at) => ({
    target: at,
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  }),
  "with ?_rsc=": (at) => ({ target: withQuery(at, "_rsc=") }),
  "with .rsc": (at) => ({ target: withSuffix(at, ".rsc") }),
  "with .segments": (at) => ({ target: withSuffix(at, ".segments/_full.segment.rsc") }),
  "with .json": (at) => ({ target: withSuffix(at, ".json") }),
  "as data": (at) => ({ target: `/_next/data/build${withSuffix(at, ".json")}`, headers: { "x-nextjs-data": "1" } }),
  "as a data request": header("x-nextjs-data", "1"),
  "as a subrequest": header("x-middleware-subrequest", again("middleware")),
  "as a subrequest of src": header("x-middleware-subrequest", again("src/middleware")),
  "as matched elsewhere": header("x-matched-path", "/sign-in"),
  "as forwarded": header("x-forwarded-host", "localhost"),
  "as the original of another": (at) => ({
    target: "/robots.txt",
    headers: { "x-original-url": at, "x-rewrite-url": at, "x-invoke-path": at },
  }),
  "with a token of nobody": header("authorization", "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z"),
  "with a server action": header("next-action", "00".repeat(21)),
  "with //": (at) => ({ target: `/${at}` }),
  "with /./": (at) => ({ target: `/.${at}` }),
  "with %2e": (at) => ({ target: `/%2e${at}` }),
  "with %2e%2e": (at) => ({ target: `/topics/%2e%2e${at}` }),
  "with %2f": (at) => ({ target: at.replace(/(?<=.)\//, "%2f") }),
  "with an escaped letter": (at) => ({ target: at.replace(/^\/(.)/, (_, letter) => `/%${hex(letter)}`) }),
  "from /_next/..": (at) => ({ target: `/_next/..${at}` }),
  "with a slash at the end": (at) => ({ target: withSuffix(at, "/") }),
  "with an empty segment": (at) => ({ target: at.replace(/(?<=.)\//, "//") }),
  "in capitals": (at) => ({ target: at.toUpperCase() }),
  "with a parameter of the framework": (at) => ({ target: withQuery(at, `nxtPid=${at.split("/").at(-1)}&nxtIid=x`) }),
  "as a whole address": (at) => ({ target: `http://localhost${at}` }),
  "by HEAD": (at) => ({ target: at, method: "HEAD" }),
  "by OPTIONS": (at) => ({ target: at, method: "OPTIONS" }),
};

function withQuery(at: string, query: string): string {
  return `${at}${at.includes("?") ? "&" : "?"}${query}`;
}

function withSuffix(at: string, suffix: string): string {
  const [path = "", query] = at.split("?");
  return path + suffix + (query ? `?${query}` : "");
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}
