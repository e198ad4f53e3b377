import { lookup } from "mime-types";

/** What a browser would run if it were told this type. None is ever stored for readers; should one be, it is only bytes. */
const ACTIVE = /^(text\/(html|xml|javascript)|application\/(xhtml\+xml|xml|javascript)|image\/svg\+xml)$/;

/** The headers that a stored file carries with it, for whoever fetches it from the bucket without us. */
export function servedAs(name: string): { type: string; caching: string; disposition: string | undefined } {
  const known = lookup(name) || "application/octet-stream";
  const isPublic = name.startsWith("public/");
  return {
    type: ACTIVE.test(known) ? "application/octet-stream" : known,
    caching: isPublic ? "public, max-age=31536000, immutable" : "private, no-store",
    disposition: !isPublic || name.startsWith("public/files/") ? "attachment" : undefined,
  };
}
