/** What is called how at present, by kind and id. */
export type Names = (type: string, id: string) => string | undefined;

/** Which facts hold the id of what. */
const BY_ID: Record<string, string> = {
  ...{ writer: "person", admin: "person", personId: "person", to: "person", owner: "person", with: "token" },
  assigneeId: "person",
  ...{ articles: "article", sections: "section", sectionId: "section", role: "role", ownRoleId: "role" },
  ...{
    articles: "article",
    parts: "article",
    guide: "article",
    topic: "topic",
    sections: "section",
    sectionId: "section",
    role: "role",
    ownRoleId: "role",
  },
};

/** The kind of record that a fact names by its id; undefined when it is a plain fact. */
export function kindNamedBy(key: string): string | undefined {
  return Object.hasOwn(BY_ID, key) ? BY_ID[key] : undefined;
}
