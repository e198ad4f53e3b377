import { kindNamedBy, type Names } from "./named.ts";
import { factsOf } from "./told.ts";

/** One fact before and after; null where there was none. */
export type Change = { label: string; before: string | null; after: string | null };

const LONGEST = 400;
/** What says nothing to people, such as fingerprints and counters, or names what not everybody who is told may see. */
const TECHNICAL = new Set([
  "related",
  "hash",
  "version",
  "session",
  "preview",
  "comment",
  "passwordHash",
  "secretHash",
]);
const LABELS: Record<string, string> = {
  ...{ path: "Address", slug: "Address", name: "Name", title: "Title", description: "Description", role: "Role" },
  ...{
    sections: "Narrowed to",
    status: "Status",
    rights: "Rights",
    fileName: "File name",
    bytes: "Size",
    alt: "Alternative text",
  },
  ...{
    revision: "Version",
    label: "Name of the version",
    kept: "Kept as",
    until: "Until",
    note: "Note",
    writer: "Who writes",
  },
  ...{
    timeZone: "Time zone",
    fromName: "Sender’s name",
    fromAddress: "Sender’s address",
    replyTo: "Answers to",
    user: "User name",
    security: "Connection",
  },
  ...{
    newPassword: "New password",
    parentId: "Within",
    works: "Works",
    keepActivityDays: "Activity is kept",
    keepTracesDays: "Addresses are kept",
    keepTrashDays: "The trash is kept",
  },
  ...{ stage: "Stage", stages: "Stages", guest: "Named themselves", own: "Own stages", power: "May" },
  ...{
    refused: "Refused because",
    ended: "Sessions ended",
    removed: "Removed",
    menuLines: "Lines of menus",
    blanked: "Addresses blanked",
  },
};

/** What changed, in words. Rows of any shape are told as they are; what stayed the same is left out. */
export function changesOf(before: unknown, after: unknown, names: Names, when: (at: Date) => string): Change[] {
  const [was, is] = [factsOf(before).all, factsOf(after).all];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !TECHNICAL.has(key));
  const inWords = (key: string, facts: Record<string, unknown>) =>
    Object.hasOwn(facts, key) ? valueInWords(key, facts[key], names, when) : null;
  const changes = keys.map((key) => ({ label: labelOf(key), before: inWords(key, was), after: inWords(key, is) }));
  return changes.filter((change) => change.before !== change.after);
}

function labelOf(key: string): string {
  if (Object.hasOwn(LABELS, key)) return LABELS[key] as string;
  const spaced = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]/g, " ")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function valueInWords(key: string, value: unknown, names: Names, when: (at: Date) => string): string {
  if (value === null || value === undefined || value === "") return key === "sections" ? "the whole site" : "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value))
    return cut(value.map((each) => valueInWords(key, each, names, when)).join(", ")) || "nothing";
  if (typeof value === "object") return cut(JSON.stringify(value));
  if (/^keep.*Days$/.test(key)) return `${value} days`;
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
    return when(new Date(value));
  const kind = kindNamedBy(key);
  return cut((kind && names(kind, String(value))) || String(value));
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
