import { IT, says } from "../pieces.ts";
import { andFromMenus } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What happens to sections, topics, series and author profiles. */
export const PLACE_ACTS = {
  "section.create": { what: "made a section", says: () => says`made the section ${IT}` },
  "section.change": { what: "changed a section", says: () => says`changed the section ${IT}` },
  "section.move": {
    what: "moved a section",
    says: ({ after }) => says`moved the section ${IT} ${after.text("direction") === "up" ? "up" : "down"}`,
  },
  "section.delete": {
    what: "deleted a section",
    says: ({ before }) => says`deleted the section ${IT}${andFromMenus(before)}`,
  },
  "topic.create": { what: "made a topic", says: () => says`made the topic ${IT}` },
  "topic.change": { what: "changed a topic", says: () => says`changed the topic ${IT}` },
  "topic.change-page": { what: "wrote a topic’s page", says: () => says`wrote on the page of the topic ${IT}` },
  "series.create": { what: "made a series", says: () => says`made the series ${IT}` },
  "series.change": { what: "changed a series", says: () => says`changed the series ${IT}` },
  "series.arrange": { what: "arranged a series", says: () => says`arranged the parts of the series ${IT}` },
  "series.delete": { what: "deleted a series", says: () => says`deleted the series ${IT}` },
  "topic.delete": {
    what: "deleted a topic",
    says: ({ before }) => says`deleted the topic ${IT}${andFromMenus(before)}`,
  },
  "author.create": { what: "made an author profile", says: () => says`made the author profile ${IT}` },
  "author.change": { what: "changed an author profile", says: () => says`changed the author profile ${IT}` },
  "author.delete": { what: "deleted an author profile", says: () => says`deleted the author profile ${IT}` },
} satisfies Record<string, Act>;
