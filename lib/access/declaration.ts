import type { Reach, Right, Rights, Role } from "#db/vocabulary.ts";

/**
 * Who may do what: the one place that says it. Every policy asks `policy.ts` beside it, which reads these two tables, and so does the
 * page that tells an admin what somebody may do, and why.
 *
 * What belongs to a right:
 * - `own`: "own" is what one began, was given, added, or is.
 * - `narrowed`: what becomes of it when somebody is narrowed to sections.
 *   - `kept`: it is not about sections.
 *   - `others`: what is one's own stays in reach wherever it is; what others have, only within the sections.
 *   - `inside`: only within the sections, what is one's own too.
 *   - `lost`: it reaches across the whole site, so it goes.
 */
export type Declared = {
  group: "Articles" | "Media" | "Sections, topics and authors" | "People and site";
  /** After "may". */
  says: string;
  reaches: readonly Reach[];
  narrowed: "kept" | "others" | "inside" | "lost";
  /** True for what no role but admin may hold: whoever has it could give themselves everything else. */
  adminOnly?: true;
};

const ANY = ["all"] as const;
const OWN_OR_ALL = ["own", "all"] as const;

export const DECLARED: Record<Right, Declared> = {
  "article.create": { group: "Articles", says: "begin articles", reaches: ANY, narrowed: "kept" },
  "article.write": { group: "Articles", says: "see, write and preview", reaches: OWN_OR_ALL, narrowed: "others" },
  "article.publish": {
    group: "Articles",
    says: "publish, also changes",
    reaches: OWN_OR_ALL,
    narrowed: "inside",
  },
  "article.withdraw": { group: "Articles", says: "withdraw what is live", reaches: OWN_OR_ALL, narrowed: "inside" },
  "article.trash": {
    group: "Articles",
    says: "move to the trash what was never published",
    reaches: OWN_OR_ALL,
    narrowed: "others",
  },
  "article.trash-withdrawn": {
    group: "Articles",
    says: "move to the trash what was withdrawn",
    reaches: OWN_OR_ALL,
    narrowed: "inside",
  },
  "article.assign": {
    group: "Articles",
    says: "give stories to people, and set when they are due",
    reaches: OWN_OR_ALL,
    narrowed: "others",
  },
  "article.approve": { group: "Articles", says: "approve what is submitted", reaches: ANY, narrowed: "inside" },
  "readership.see": {
    group: "Articles",
    says: "see how often articles are read, and from where",
    reaches: OWN_OR_ALL,
    narrowed: "others",
  },

  "media.see": { group: "Media", says: "see the whole library", reaches: ANY, narrowed: "kept" },
  "media.add": { group: "Media", says: "add pictures and files", reaches: ANY, narrowed: "kept" },
  "media.describe": {
    group: "Media",
    says: "describe, crop and replace",
    reaches: OWN_OR_ALL,
    narrowed: "kept",
  },
  "media.delete": { group: "Media", says: "delete what nothing uses", reaches: ANY, narrowed: "kept" },
  "media.arrange": { group: "Media", says: "arrange folders", reaches: ANY, narrowed: "kept" },

  "section.arrange": {
    group: "Sections, topics and authors",
    says: "change the tree of sections",
    reaches: ANY,
    narrowed: "lost",
  },
  "topic.arrange": {
    group: "Sections, topics and authors",
    says: "change topics and series",
    reaches: ANY,
    narrowed: "lost",
  },
  "author.arrange": {
    group: "Sections, topics and authors",
    says: "add and delete author profiles",
    reaches: ANY,
    narrowed: "lost",
  },
  "author.change": {
    group: "Sections, topics and authors",
    says: "change author profiles",
    reaches: OWN_OR_ALL,
    narrowed: "kept",
  },

  "front.arrange": {
    group: "Sections, topics and authors",
    says: "arrange the front page and fronts of sections",
    reaches: ANY,
    narrowed: "inside",
  },

  "redirect.arrange": {
    group: "Sections, topics and authors",
    says: "decide where old addresses lead",
    reaches: ANY,
    narrowed: "lost",
  },

  "people.manage": {
    group: "People and site",
    says: "look after people and roles",
    reaches: ANY,
    narrowed: "lost",
    adminOnly: true,
  },
  "site.settings": {
    group: "People and site",
    says: "change settings and remove the sample edition",
    reaches: ANY,
    narrowed: "lost",
  },
  "site.mail": {
    group: "People and site",
    says: "set up mail and see what is sent",
    reaches: ANY,
    narrowed: "lost",
    // Links to new passwords go through the mail server.
    adminOnly: true,
  },
  "activity.see": {
    group: "People and site",
    says: "see what everybody did, and from where",
    reaches: ANY,
    narrowed: "lost",
  },
  "token.create": {
    group: "People and site",
    says: "make API tokens for themselves",
    reaches: ANY,
    narrowed: "kept",
  },
};

const CONTRIBUTOR: Rights = {
  "article.create": "all",
  "article.write": "own",
  "article.trash": "own",
  "media.see": "all",
  "media.add": "all",
  "media.describe": "own",
  "author.change": "own",
  "readership.see": "own",
};

const AUTHOR: Rights = {
  ...CONTRIBUTOR,
  "article.publish": "own",
  "article.assign": "own",
  "article.withdraw": "own",
  "article.trash-withdrawn": "own",
};

const EDITOR: Rights = {
  "article.create": "all",
  "article.write": "all",
  "article.publish": "all",
  "article.withdraw": "all",
  "article.trash": "all",
  "article.trash-withdrawn": "all",
  "article.assign": "all",
  "article.approve": "all",
  "media.see": "all",
  "media.add": "all",
  "media.describe": "all",
  "media.delete": "all",
  "media.arrange": "all",
  "section.arrange": "all",
  "topic.arrange": "all",
  "author.arrange": "all",
  "author.change": "all",
  "redirect.arrange": "all",
  "front.arrange": "all",
  "readership.see": "all",
  "token.create": "all",
};

const ADMIN: Rights = {
  ...EDITOR,
  "people.manage": "all",
  "site.settings": "all",
  "site.mail": "all",
  "activity.see": "all",
};

export const ROLE_RIGHTS: Record<Role, Rights> = {
  contributor: CONTRIBUTOR,
  author: AUTHOR,
  editor: EDITOR,
  admin: ADMIN,
};
