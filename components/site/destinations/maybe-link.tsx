/** Words that lead somewhere, or do not. */
export function MaybeLink({ url, children }: { url: string; children: string }) {
  return url ? <a href={url}>{children}</a> : children;
}
