import { IT, says } from "../pieces.ts";
import type { Act } from "./sentences.ts";

/** What happens to the site as a whole, its mail and its record. */
export const SITE_ACTS = {
  "site.begin": { what: "began the site", says: () => says`began the site` },
  "site.offer-set-up": { what: "offered the set-up", says: () => says`made the link that sets the site up` },
  "site.set-up": { what: "set the site up", says: ({ after }) => says`set the site up as “${after.text("name")}”` },
  "site.change-settings": { what: "changed the settings", says: () => says`changed the settings` },
  "site.change-checks": {
    what: "changed the publish check",
    says: () => says`changed which checks stop a publication`,
  },
  "site.change-menus": {
    what: "changed a menu",
    says: ({ after }) => says`changed the menu at the ${after.text("menu")} of the pages`,
  },
  "site.change-footer": { what: "changed the footer", says: () => says`changed the footer and the social links` },
  "site.change-languages": {
    what: "changed the languages of the site",
    says: ({ after }) => says`had the site publish in: ${after.list("languages").map(String).join(", ")}`,
  },
  "site.change-record": {
    what: "changed how we work",
    says: () => says`changed what readers are told of how the newsroom works`,
  },
  "site.change-sharing": {
    what: "changed how the site is found and shared",
    says: () => says`changed how the site is found and shared`,
  },
  "site.change-logo": {
    what: "changed the logo",
    says: ({ after }) => (after.has("logo") ? says`chose another logo` : says`took the logo away`),
  },
  "site.change-look": { what: "changed the look", says: () => says`changed the colours and fonts of the site` },
  "site.restore-look": { what: "went back to a former look", says: () => says`went back to a former look of the site` },
  "site.change-trash": {
    what: "changed how long the trash is kept",
    says: ({ after }) =>
      after.has("keepTrashDays")
        ? says`had the trash of articles kept for ${after.text("keepTrashDays")} days`
        : says`had the trash of articles kept for ever`,
  },
  "view.save": { what: "saved a view", says: () => says`saved the view ${IT} of the list` },
  "view.change": { what: "changed a view", says: () => says`changed the view ${IT} of the list` },
  "view.remove": { what: "removed a view", says: () => says`removed the view ${IT} of the list` },
  "calendar.create-feed": { what: "made a calendar address", says: () => says`made a private address of the calendar` },
  "calendar.revoke-feed": {
    what: "ended a calendar address",
    says: () => says`ended a private address of the calendar`,
  },
  "site.restore": {
    what: "restored a backup",
    says: ({ after }) => says`put a backup of ${after.text("backupOf").slice(0, 10)} in the place of everything`,
  },
  "sample.mark": { what: "planted the sample edition", says: () => says`planted the sample edition` },
  "sample.remove": { what: "removed the sample edition", says: () => says`removed the sample edition` },
  "mail.change-server": {
    what: "changed the mail server",
    says: ({ after }) => says`changed the mail server to ${after.text("host")}`,
  },
  "mail.remove-server": {
    what: "removed the mail server",
    says: ({ before }) => says`removed the mail server ${before.text("host")}`,
  },
  "mail.test": {
    what: "tested the mail server",
    says: ({ after }) =>
      says`tested the mail server, which ${after.all.works === true ? "took the mail" : "did not take it"}`,
  },
  "mail.retry": {
    what: "tried a mail again",
    says: ({ after }) => says`had ${IT} to ${after.text("to")} tried again at once`,
  },
  "mail.cancel": {
    what: "cancelled a mail",
    says: ({ before }) => says`took ${IT} to ${before.text("to")} out of the queue`,
  },
  "activity.change-keeping": {
    what: "changed how long activity is kept",
    says: () => says`changed how long activity is kept`,
  },
  "activity.forget": {
    what: "forgot old activity",
    says: ({ after }) =>
      says`forgot ${after.text("removed")} old events, and the addresses of ${after.text("blanked")}`,
  },
  "activity.export": {
    what: "exported activity",
    says: ({ after }) => says`exported activity as ${after.text("format") === "csv" ? "a table" : "lines of JSON"}`,
  },
} satisfies Record<string, Act>;
