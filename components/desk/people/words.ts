import type { PersonStatus, Role } from "#db/vocabulary.ts";

export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  contributor: { name: "Contributor", may: "Writes own drafts. An editor publishes them." },
  author: { name: "Author", may: "Writes and publishes own articles." },
  editor: { name: "Editor", may: "Works on everything that is published here." },
  admin: { name: "Admin", may: "Does all of that, and looks after people and settings." },
};

export const STATUS_WORDS: Record<PersonStatus, { name: string; mark: string }> = {
  active: { name: "Active", mark: "live" },
  invited: { name: "Invited", mark: "due" },
  suspended: { name: "Suspended", mark: "" },
  deleted: { name: "Deleted", mark: "" },
};
