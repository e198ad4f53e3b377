import { ownNameOf } from "#lib/content/language.ts";
import { dayAndTime } from "#lib/schedule/in-words.ts";
import { IT, type Sentence, says } from "../pieces.ts";
import { andFromMenus, type Told, together } from "../told.ts";
import { began, PLAN_ACTS } from "./plan.ts";
import { RECORD_ACTS } from "./record.ts";
import type { Act } from "./sentences.ts";

/** What happens to articles, their versions and their previews. */
export const ARTICLE_ACTS = {
  "article.create": { what: "began", says: began },
  "page.create": { what: "began a page", says: () => says`began the page ${IT}` },
  ...PLAN_ACTS,
  ...RECORD_ACTS,
  "article.save": { what: "wrote", says: () => says`wrote in ${IT}` },
  "article.take-lease": { what: "took over writing", says: tookOver },
  "article.publish": {
    what: "published",
    says: ({ before, after }) => published(before.has("revision"), after.text("change")),
  },
  "article.unpublish": { what: "withdrew", says: () => says`withdrew ${IT}` },
  "article.trash": { what: "moved to the trash", says: () => says`moved ${IT} to the trash` },
  "article.restore": { what: "took out of the trash", says: () => says`took ${IT} out of the trash` },
  "article.duplicate": {
    what: "duplicated",
    // Whoever sees the copy need not see what it is a copy of.
    says: () => says`began ${IT} as a copy of another article`,
  },
  "article.begin-translation": {
    what: "began a translation",
    says: ({ after }) => says`began ${IT} as a translation into ${ownNameOf(after.text("language"))}`,
  },
  "article.join-translations": {
    what: "linked a translation",
    says: () => says`linked ${IT} with a translation of it`,
  },
  "article.leave-translations": {
    what: "took out of its translations",
    says: () => says`took ${IT} out of the translations that it was one of`,
  },
  "article.change-section": {
    what: "moved to another section",
    says: ({ after, name }) =>
      after.has("sectionId") ? says`moved ${IT} to ${name(after.all.sectionId)}` : says`took ${IT} out of its section`,
  },
  "article.add-topic": {
    what: "added a topic",
    says: ({ after, name }) => says`added the topic ${name(after.all.topic)} to ${IT}`,
  },
  // Which they are is for those who see them.
  "article.relate": { what: "chose related stories", says: () => says`chose the stories that ${IT} leads on to` },
  "article.purge": {
    what: "removed for good",
    says: ({ before }) => says`removed “${before.text("title") || "Untitled"}” for good${andFromMenus(before)}`,
  },
  "article.empty-trash": {
    what: "emptied the trash",
    says: ({ before }) => says`removed for good what had lain in the trash of articles: ${removedNames(before)}`,
  },
  "article.replan": {
    what: "planned for another day",
    says: ({ after }) =>
      says`moved ${IT}, which is ${after.text("what")}, to ${timeOf(after.text("at"), after.text("zone"))}`,
  },
  "article.schedule": {
    what: "scheduled",
    says: ({ after }) =>
      says`scheduled ${IT} to ${actOf(after.text("act"))} on ${timeOf(after.text("at"), after.text("zone"))}`,
  },
  "article.cancel-schedule": {
    what: "took a schedule back",
    says: ({ before }) => says`took back that ${IT} should ${actOf(before.text("act"))} by itself`,
  },
  "article.run-schedule": {
    what: "did what was scheduled",
    says: ({ after }) =>
      after.text("act") === "publish" ? says`published ${IT}, as scheduled` : says`withdrew ${IT}, as scheduled`,
  },
  "article.fail-schedule": {
    what: "could not do what was scheduled",
    says: ({ after }) => says`could not make ${IT} ${actOf(after.text("act"))} as scheduled: ${after.text("problem")}`,
  },
  "article.set-embargo": {
    what: "set an embargo",
    says: ({ after }) =>
      after.has("until")
        ? says`put ${IT} under embargo until ${timeOf(after.text("until"), after.text("zone"))}`
        : says`ended the embargo of ${IT}`,
  },
  "article.waive": {
    what: "let a check pass",
    says: ({ after }) => says`let pass in ${IT}: “${after.text("found")}” Reason: ${after.text("reason")}`,
  },
  "article.unwaive": {
    what: "took back that a check may pass",
    says: ({ before }) => says`took back what was let pass in ${IT}: ${before.text("reason")}`,
  },
  "comment.add": {
    what: "commented",
    says: ({ after }) => (after.all.answers === true ? says`answered a comment on ${IT}` : says`commented on ${IT}`),
  },
  "comment.edit": { what: "changed a comment", says: () => says`changed a comment on ${IT}` },
  "comment.remove": { what: "removed a comment", says: () => says`removed a comment on ${IT}` },
  "comment.resolve": { what: "resolved a comment", says: () => says`resolved a comment on ${IT}` },
  "comment.reopen": { what: "reopened a comment", says: () => says`reopened a comment on ${IT}` },
  "revision.keep": {
    what: "kept a version",
    says: ({ after }) => says`kept a version of ${IT} as “${after.text("label") || "untitled"}”`,
  },
  "revision.name": { what: "named a version", says: named },
  "revision.restore": {
    what: "brought a version back",
    says: ({ after }) => says`brought version ${after.text("revision")} of ${IT} back`,
  },
  "revision.thin": {
    what: "thinned old versions",
    says: ({ after }) => says`thinned ${after.text("removed")} old versions, which nobody had named`,
  },
  "preview.create": {
    what: "shared a preview",
    says: ({ after }) => says`made a preview link of ${IT}${noted(after.text("note"))}`,
  },
  "preview.open": {
    what: "opened a preview",
    says: ({ after }) => says`opened the preview of ${IT}${noted(after.text("note"))} for the first time`,
  },
  "preview.revoke": {
    what: "took a preview back",
    says: ({ before }) => says`took the preview link of ${IT}${noted(before.text("note"))} back`,
  },
} satisfies Record<string, Act>;

/** Those that one turn of the job removed; of many the first. */
function removedNames({ list }: Told["before"]): string {
  const names = list("removed").map((each) => {
    const { title } = (each ?? {}) as { title?: unknown };
    return `“${typeof title === "string" && title ? title : "Untitled"}”`;
  });
  const [shown, more] = [names.slice(0, 5), names.length - 5];
  return together(more > 0 ? [...shown, `${more} more`] : shown);
}

function published(again: boolean, change: string): Sentence {
  if (!again) return says`published ${IT}`;
  if (change === "minor") return says`published a minor edit of ${IT}`;
  if (change === "correction" || change === "clarification") return says`published ${IT} with a ${change}`;
  return says`published changes to ${IT}`;
}

function actOf(act: string): string {
  return act === "unpublish" ? "go away" : "come out";
}

/** Kept as a moment with the zone that it was chosen in. */
function timeOf(at: string, zone: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : `${dayAndTime(moment, zone)} (${zone})`;
}

function tookOver({ before, name }: Told): Sentence {
  return says`took over writing ${IT} from ${name(before.all.writer)}`;
}

function named({ before, after }: Told): Sentence {
  const label = after.text("label");
  const number = before.text("revision");
  return label
    ? says`named version ${number} of ${IT} “${label}”`
    : says`took the name of version ${number} of ${IT} away`;
}

function noted(note: string): string {
  return note ? ` (${note})` : "";
}
