import type { Check, Severity } from "#db/vocabulary.ts";
import { TITLE } from "./limits.ts";

type About = {
  name: string;
  /** What it looks for, for whoever sets the site up. */
  means: string;
  /** What the list says when there is nothing to say. */
  green: string;
};

export const ABOUT: Record<Check, About> = {
  "title-length": {
    name: "Length of the title",
    means: `Fewer than ${TITLE.least} characters seldom say what happened; more than ${TITLE.most} are cut in lists, search results and link previews.`,
    green: "The title has a good length",
  },
  standfirst: {
    name: "Standfirst",
    means: "The sentence or two under the title, which lists and feeds show too.",
    green: "It has a standfirst",
  },
  section: {
    name: "Section",
    means: "The address begins with it. Without one nothing can be published, so this is not a choice.",
    green: "It stands in a section",
  },
  byline: { name: "Byline", means: "At least one author is named.", green: "Its author is named" },
  "alt-text": {
    name: "Alternative text",
    means: "Every picture is described for those who do not see it, or marked as decorative.",
    green: "Every picture is described",
  },
  credit: { name: "Credit", means: "Every picture says whose it is.", green: "Every picture has a credit" },
  "to-come": {
    name: "TK",
    means: "Nothing is marked as still to come, in the text or in the fields.",
    green: "Nothing is still to come",
  },
  "broken-links": {
    name: "Links within the site",
    means: "No link or related article leads to what readers cannot open: gone, withdrawn, or not yet published.",
    green: "Links within the site lead somewhere",
  },
  "open-comments": {
    name: "Comments",
    means: "Every comment on the draft is resolved.",
    green: "No comment is open",
  },
  approval: {
    name: "Approval",
    means: "Every stage that asks for an approval has one. A site without stages asks for none.",
    green: "No approval is missing",
  },
  "meta-description": {
    name: "Description for search",
    means: "Search engines and shared links have a sentence to show: the description, or the standfirst in its place.",
    green: "Search engines have a description",
  },
};

export const SEVERITY_WORDS: Record<Severity, string> = { off: "Off", warn: "Warn", block: "Block" };
