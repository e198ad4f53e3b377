/** Files under a path of ours that browsers may fetch elsewhere: from a bucket or the network in front of one. */
export type Elsewhere = {
  /** Such as `/media/`. */
  prefix: string;
  /** Where they come from, for the policy header. */
  origin: string;
  /** The address elsewhere of one of our paths; null for what only we can answer. */
  addressOf: (path: string) => string | null;
};

/**
 * Points the pictures and files of a finished page to where they are fetched. Only here: rows and stored HTML keep paths
 * of ours, so another address is a setting and no change of any text. Addresses for machines (feeds, cards) stay ours.
 */
export function pointElsewhere(html: string, { prefix, addressOf }: Elsewhere): string {
  return html.replace(ATTRIBUTE, (whole, before: string, value: string) => {
    if (!value.includes(prefix)) return whole;
    const pointed = value.replace(PATH, (path) => (path.startsWith(prefix) ? (addressOf(path) ?? path) : path));
    return `${before}"${pointed}"`;
  });
}

/** A text holds no quotation mark of its own here: React and our renderer write `&quot;`. */
const ATTRIBUTE = /( (?:src|srcset|srcSet|href|poster)=)"([^"]*)"/g;
/** The one path of `src`, and each of `srcset`. */
const PATH = /(?<=^|,\s*)\/[^\s,]+/g;
