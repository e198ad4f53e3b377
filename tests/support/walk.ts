import { type Answer, ask, type Question, whole } from "./ask.ts";
import { type Asker, CANARY, type Objects, type Probe, type Verdict } from "./matrix/cells.ts";
import type { RunningServer } from "./server.ts";

/** One cell of the matrix with what came back, and what is wrong with it; nothing when all is well. */
export type Cell = { route: string; probe: Probe; asker: Asker; answer: Answer };

/** Who may read the draft that holds the canary wherever it is shown. */
const READS_DRAFTS = new Set<Asker>(["editor", "admin"]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function faultIn({ route, probe, asker, answer }: Cell): string | null {
  const wanted = probe.gets[asker];
  const got = verdictOf(answer);
  const at = `${probe.method ?? "GET"} ${route} as ${asker}`;
  if (got !== wanted) return `${at}: ${got} instead of ${wanted}`;
  const told = tells(answer, probe, asker);
  if (told && !isLetIn(wanted)) return `${at}: ${got}, and yet tells ${told}`;
  const isTheirs = READS_DRAFTS.has(asker) || probe.byLink || (isLetIn(wanted) && probe.shows === CANARY);
  if (!isTheirs && whole(answer).includes(CANARY)) return `${at}: tells of somebody else’s draft`;
  const isBlind = probe.blind?.includes(asker);
  if (isBlind && told) return `${at}: shows ${told}`;
  if (isLetIn(wanted) && probe.shows && !told && !isBlind) return `${at}: does not show ${probe.shows}`;
  return null;
}

/** The fault of an answer to a denied request that was spelled otherwise: being let in, by status or by what it tells. */
export function leakIn({ route, probe, asker, answer }: Cell, spelling: string): string | null {
  const at = `${route} as ${asker}, ${spelling}`;
  const told = tells(answer, probe, asker);
  if (told) return `${at}: ${answer.status}, and tells ${told}`;
  // Components carry a refusal in their text, under the status 200; robots.txt and a bare OPTIONS are for everybody.
  const harmless = String(answer.headers["content-type"]).startsWith("text/x-component") || answer.text === "";
  const isRobots = answer.text.startsWith("User-agent:");
  const isHead = spelling === "by HEAD";
  if (answer.status < 300 && (isHead || (!harmless && !isRobots))) return `${at}: ${answer.status}`;
  return null;
}

export function verdictOf({ status, headers }: Answer): Verdict {
  if (!REDIRECTS.has(status)) return status as Verdict;
  return /^(https?:\/\/[^/]+)?\/(sign-in|second-factor)/.test(String(headers.location)) ? "door" : "moved";
}

export function isLetIn(verdict: Verdict): boolean {
  return typeof verdict === "number" && verdict < 300;
}

/** Asks as somebody, and goes where the answer sends, though never through the door. */
export async function follow(server: Pick<RunningServer, "url">, at: string, question: Question): Promise<Answer> {
  let answer = await ask(server, at, question);
  for (let hop = 0; hop < 3 && verdictOf(answer) === "moved"; hop++) {
    const next = new URL(String(answer.headers.location), server.url);
    answer = await ask(server, next.pathname + next.search, question);
  }
  return answer;
}

export function probes(access: Record<string, Probe[]>, made: Objects) {
  return Object.entries(access).flatMap(([route, list]) => list.map((probe) => ({ route, probe, at: probe.at(made) })));
}

function tells(answer: Answer, { shows }: Probe, asker: Asker): string | null {
  const text = whole(answer);
  if (shows && text.includes(shows)) return shows;
  return !READS_DRAFTS.has(asker) && text.includes(CANARY) ? CANARY : null;
}
