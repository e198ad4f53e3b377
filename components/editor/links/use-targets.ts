import { useEffect, useState } from "react";
import type { LinkTarget } from "#lib/links/desk.ts";
import { askForTarget, askForTargets } from "./ask-desk.ts";

const PAUSE_MS = 200;

export type Found = { targets: readonly LinkTarget[]; said: string };
const NOTHING: Found = { targets: [], said: "" };

/** Own articles, topics and authors by what is typed; empty for what is an address already. A late answer is dropped. */
export function useTargets(typed: string): Found {
  const query = isAddress(typed) ? "" : typed.trim();
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (!query) return setFound(NOTHING);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const told = await askForTargets(query, stop.signal);
      if (stop.signal.aborted) return;
      if (!told.ok) return setFound({ targets: [], said: `${told.message} Paste the address instead.` });
      const said = told.targets.length > 0 ? "" : "Nothing of this site is called that.";
      setFound({ targets: told.targets, said });
    }, PAUSE_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

/** Where a path of this site leads, in words; empty for other addresses, and until it is known. */
export function useLeadsTo(path: string | undefined): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    setSaid("");
    if (!path) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const told = await askForTarget({ path }, stop.signal);
      if (!stop.signal.aborted) setSaid(told.ok ? wordsFor(told.target, path) : "");
    }, PAUSE_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [path]);
  return said;
}

/** What nobody would type to find an article by its name. */
export function isAddress(typed: string): boolean {
  return /^\s*(?:\/|[a-z]+:)|^\s*\S+\.\S{2,}\s*$|@/i.test(typed);
}

function wordsFor(target: LinkTarget | null, path: string): string {
  if (!target) return "Nothing of this site is at this path.";
  if (!target.path) return `“${target.title}” is not published: readers find nothing here.`;
  if (target.kind === "page") return `Leads to: ${target.title}.`;
  const moved = target.path === path ? "" : ` It has moved to ${target.path}; readers are led there.`;
  return `Leads to the ${target.kind} “${target.title}”.${moved}`;
}
