/** What the sentence of an event may speak of. Whatever an old row holds, asking it is safe. */
export type Told = {
  before: Facts;
  after: Facts;
  /** The name of a person, section or role that the facts name by id. */
  name: (id: unknown) => string;
};

export type Facts = {
  /** A text of the facts; empty when there is none. */
  text: (key: string) => string;
  has: (key: string) => boolean;
  list: (key: string) => unknown[];
  all: Record<string, unknown>;
};

/** Facts of any shape. */
export function factsOf(value: unknown): Facts {
  const all = typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  const facts = all as Record<string, unknown>;
  return {
    text: (key) => (typeof facts[key] === "string" || typeof facts[key] === "number" ? String(facts[key]) : ""),
    has: (key) => facts[key] !== undefined && facts[key] !== null,
    list: (key) => (Array.isArray(facts[key]) ? facts[key] : []),
    all: facts,
  };
}

/** What a removal took out of the menus with it, as the end of its sentence. */
export function andFromMenus(before: Facts): string {
  return before.list("menuLines").length > 0 ? ", and took it out of the menus" : "";
}

/** Several names as one: “Europe, Asia and Africa”. */
export function together(names: string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}
