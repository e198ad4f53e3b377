import { IT, type Sentence, says } from "../pieces.ts";
import type { Told } from "../told.ts";
import { ARTICLE_ACTS } from "./articles.ts";
import { FRONT_ACTS } from "./fronts.ts";
import { LIBRARY_ACTS } from "./library.ts";
import { PEOPLE_ACTS } from "./people.ts";
import { PLACE_ACTS } from "./places.ts";
import { REDIRECT_ACTS } from "./redirects.ts";
import { REVIEW_ACTS } from "./review.ts";
import { SIGN_IN_ACTS } from "./signing-in.ts";
import { SITE_ACTS } from "./site.ts";

/** One kind of act: the word of the filter, and the sentence of an event. */
export type Act = { what: string; says: (told: Told) => Sentence };

/** Every kind of event there is, in groups. A command without a sentence fails tests/data/house/every-sentence.test.ts. */
export const ACT_GROUPS: Record<string, { name: string; acts: Record<string, Act> }> = {
  articles: { name: "Articles", acts: ARTICLE_ACTS },
  review: { name: "Review", acts: REVIEW_ACTS },
  library: { name: "Pictures and files", acts: LIBRARY_ACTS },
  fronts: { name: "Fronts", acts: FRONT_ACTS },
  places: { name: "Sections, topics and authors", acts: PLACE_ACTS },
  addresses: { name: "Addresses", acts: REDIRECT_ACTS },
  people: { name: "People", acts: PEOPLE_ACTS },
  door: { name: "Signing in", acts: SIGN_IN_ACTS },
  site: { name: "The site", acts: SITE_ACTS },
};

/** Commands that keep to themselves: what they do is no act of anybody, or is on record as the act that they follow from. */
export const UNRECORDED = new Set([
  ...["article.release-lease", "article.tell-due", "media.index-words", "person.seen", "door.sweep", "link.try"],
  ...["notices.read", "notices.mail", "notices.sweep"],
  ...["mail.queue", "mail.claim", "mail.settle", "mail.sweep"],
  ...["api.sweep", "api.take", "factor.begin-authenticator", "token.note-use", "token.sweep"],
  ...["calendar.read-feed", "redirect.count", "readership.count", "readership.roll", "search.index-texts"],
]);

const ACTS: Record<string, Act> = Object.assign({}, ...Object.values(ACT_GROUPS).map(({ acts }) => acts));

export function knowsAct(name: string): boolean {
  return Object.hasOwn(ACTS, name);
}

/** What an event says. One of a kind that is not known (an older or newer version wrote it) is told by its name. */
export function sentenceOf(name: string, told: Told): Sentence {
  return Object.hasOwn(ACTS, name) ? (ACTS[name] as Act).says(told) : says`did “${name}” to ${IT}`;
}
