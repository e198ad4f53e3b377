/** Names under which no command should put anything into the record, and what is blanked out should one do so all the same. */
const SECRET = /password|passphrase|secret|token|cookie|authorization|^(?:code|codes|otp|pin|link|url)$/i;
/** What commands write in its place, to say that it did change. */
const HARMLESS = new Set<unknown>(["changed", "set", "removed", null]);
const DEEPEST = 8;

/** A copy of plain facts in which whatever is called like a secret is blank. */
export function withoutSecrets(facts: unknown, depth = 0): unknown {
  if (typeof facts !== "object" || facts === null || facts instanceof Date) return facts;
  if (depth === DEEPEST) return "…";
  if (Array.isArray(facts)) return facts.map((each) => withoutSecrets(each, depth + 1));
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      SECRET.test(name) && typeof value !== "boolean" && !HARMLESS.has(value)
        ? "[removed]"
        : withoutSecrets(value, depth + 1),
    ]),
  );
}
