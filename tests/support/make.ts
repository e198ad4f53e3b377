import { store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Author, authors } from "#db/schema/authors.ts";
import { type Person, people } from "#db/schema/people.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import { type Series, series } from "#db/schema/series.ts";
import { type Topic, topics } from "#db/schema/topics.ts";
import type { Actor, Context, Viewer } from "#lib/kernel/actor.ts";

/** The clock of the tests: a Tuesday noon. */
export const NOW = new Date("2030-01-15T12:00:00.000Z");
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** A moment before (negative) or after the tests' noon. */
export const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

/** Of somebody who has just signed in, where it is a person. */
export function contextOf(actor: Actor, now: Date = NOW): Context {
  const session = actor.type === "person" && { id: SOME_SESSION, person: actor.id, half: false, provedAt: now };
  return { actor, now, via: "desk", ...(session && { session }) };
}
/** No row's: what needs one opens it (tests/support/door.ts). */
const SOME_SESSION = "session0of0tests";
export const anyone = (now?: Date) => contextOf({ type: "anyone" }, now);
export const system = (job = "test", now?: Date): Context => ({
  ...contextOf({ type: "system", job }, now),
  via: "job",
});

/** A person with a row, as a viewer, and in a context at the tests' noon. */
export type Staff = { person: Person; viewer: Viewer; context: Context };

export async function aPerson(facts: Partial<Person> = {}): Promise<Staff> {
  const id = facts.id ?? newId();
  const person: Person = {
    id,
    name: `Person ${id.slice(0, 4)}`,
    email: `${id}@newsroom.example`,
    passwordHash: null,
    role: "author",
    ownRoleId: null,
    narrowed: false,
    status: "active",
    createdAt: NOW,
    lastSeenAt: null,
    ...facts,
  };
  await store().transaction((tx) => tx.insert(people).values(person));
  const viewer: Viewer = { type: "person", id, name: person.name, role: person.role, sections: "all" };
  return { person, viewer, context: contextOf(viewer) };
}

export const aContributor = (facts: Partial<Person> = {}) => aPerson({ ...facts, role: "contributor" });
export const anEditor = (facts: Partial<Person> = {}) => aPerson({ ...facts, role: "editor" });
export const anAdmin = (facts: Partial<Person> = {}) => aPerson({ ...facts, role: "admin" });

/** A section; under `parent` its path continues the parent's. */
export async function aSection(facts: Partial<Section> & { parent?: Section } = {}): Promise<Section> {
  const { parent, ...columns } = facts;
  const id = facts.id ?? newId();
  const slug = facts.slug ?? `section-${id}`;
  const section: Section = {
    id,
    parentId: parent?.id ?? null,
    name: `Section ${id.slice(0, 4)}`,
    slug,
    path: parent ? `${parent.path}/${slug}` : slug,
    description: "",
    position: 0,
    sample: false,
    createdAt: NOW,
    ...columns,
  };
  await store().transaction((tx) => tx.insert(sections).values(section));
  return section;
}

export async function anAuthor(facts: Partial<Author> = {}): Promise<Author> {
  const id = facts.id ?? newId();
  const author: Author = {
    id,
    kind: "staff",
    name: `Author ${id.slice(0, 4)}`,
    slug: `author-${id}`,
    role: "",
    bio: "",
    contact: "",
    links: null,
    personId: null,
    sample: false,
    createdAt: NOW,
    ...facts,
  };
  await store().transaction((tx) => tx.insert(authors).values(author));
  return author;
}

export async function aTopic(facts: Partial<Topic> = {}): Promise<Topic> {
  const id = facts.id ?? newId();
  const topic: Topic = {
    id,
    name: `Topic ${id.slice(0, 4)}`,
    slug: `topic-${id}`,
    description: "",
    sample: false,
    createdAt: NOW,
    ...facts,
  };
  await store().transaction((tx) => tx.insert(topics).values(topic));
  return topic;
}

export async function aSeries(facts: Partial<Series> = {}): Promise<Series> {
  const id = facts.id ?? newId();
  const one: Series = {
    ...{ id, name: `Series ${id.slice(0, 4)}`, slug: `series-${id}`, description: "", createdAt: NOW },
    ...facts,
  };
  await store().transaction((tx) => tx.insert(series).values(one));
  return one;
}
