import type { Operation, Params } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";

export const BASE = "/api/v1";

/** What can be done at an address, by method. */
export type Found = { operations: ReadonlyMap<string, Operation>; params: Params };

/** Null where there is nothing. Fixed words come before parameters, so that `/media/pictures` is no id. */
export function findRoute(pathname: string): Found | null {
  const segments = segmentsOf(pathname);
  if (!segments) return null;
  for (const { pattern, operations } of ROUTES) {
    const params = matched(pattern, segments);
    if (params) return { operations, params };
  }
  return null;
}

type Route = { pattern: string[]; operations: Map<string, Operation> };

const ROUTES: Route[] = [...Map.groupBy(OPERATIONS, ({ path }) => path)]
  .map(([path, all]) => ({
    pattern: path.slice(1).split("/"),
    operations: new Map(all.map((operation) => [operation.method, operation])),
  }))
  .toSorted((a, b) => parametersIn(a) - parametersIn(b));

function parametersIn({ pattern }: Route): number {
  return pattern.filter((part) => part.startsWith("{")).length;
}

/** The one spelling of an address: no empty segments, and nothing that decodes to another segment. */
function segmentsOf(pathname: string): string[] | null {
  if (!pathname.startsWith(`${BASE}/`)) return null;
  try {
    const segments = pathname
      .slice(BASE.length + 1)
      .split("/")
      .map(decodeURIComponent);
    return segments.every((segment) => segment !== "" && !/[/\\\p{Cc}]/u.test(segment)) ? segments : null;
  } catch {
    return null;
  }
}

function matched(pattern: string[], segments: string[]): Params | null {
  if (pattern.length !== segments.length) return null;
  const params: Params = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] as string;
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined && part !== segment) return null;
    if (name !== undefined && !FORMS[name]?.test(segment)) return null;
    if (name !== undefined) params[name] = segment.normalize("NFC");
  }
  return params;
}

/** What is no such thing names nothing, so it is not found. */
const FORMS: Record<string, RegExp> = { id: /^[a-z0-9]{16}$/, slug: /^[\p{L}\p{M}\p{N}-]{1,300}$/u };
