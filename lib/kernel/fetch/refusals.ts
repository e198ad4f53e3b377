import { type AppError, invalid } from "#lib/kernel/errors.ts";

/** Why something foreign was not fetched, for the person who named its address. */
const SENTENCES = {
  "no-web-address": "Only addresses that begin with https:// or http:// can be looked at.",
  "names-a-user": "This address holds a name or a password, so it was not looked at.",
  "odd-port": "This address names a port of its own, so it was not looked at.",
  "not-public": "This address is not on the public web, so it was not looked at.",
  "no-such-host": "There is no site of this name.",
  unreachable: "The site could not be reached.",
  "bad-certificate": "The site could not prove that it is the one it says: its certificate is not valid.",
  "too-slow": "The site took too long to answer.",
  "too-large": "What the site sent is too large.",
  "too-many-redirects": "The site sent us round in circles.",
  "wrong-type": "There is something else at this address than was looked for.",
  garbled: "What the site sent could not be read.",
} as const;
export type FetchRefusal = keyof typeof SENTENCES;

export function refusal(reason: FetchRefusal): AppError {
  return invalid("url", SENTENCES[reason]);
}

export function refusedStatus(status: number): AppError {
  return invalid("url", `The site answered “${status}”: it does not show this to us.`);
}

/** The refusal that an error of the network stands for. */
export function networkRefusal(error: unknown): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_)/.test(code)) return refusal("no-such-host");
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return refusal("bad-certificate");
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)|^HPE_/.test(code)) return refusal("garbled");
  return refusal("unreachable");
}
