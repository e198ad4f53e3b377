/** Where to go after signing in: a path of the desk or a preview, never another site. Anything else becomes the desk's front. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string") return "/admin";
  // Parsed as a browser would, because //evil.example, /\evil.example and tabs inside a path are read as other hosts.
  const url = URL.parse(wanted, "http://here.invalid");
  const isOurs = url?.origin === "http://here.invalid" && /^\/(admin|preview)(\/|$)/.test(url.pathname);
  return isOurs && url ? url.pathname + url.search : "/admin";
}
