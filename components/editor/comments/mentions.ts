import { folded } from "#components/ui/folded.ts";
import type { Mentionable } from "#lib/comments/mentionable.ts";

/** A name that is being typed: where its @ stands and what follows it. */
export type Typed = { at: number; query: string };

const LONGEST_NAME = 40;
const MOST = 6;

/** The name before the caret; null where none is typed. An address of e-mail is none. */
export function typedName(words: string, caret: number): Typed | null {
  const found = /(?:^|[\s(“„«"'])@([^\n@]*)$/.exec(words.slice(0, caret));
  const query = found?.[1];
  if (query === undefined || query.length > LONGEST_NAME || query.startsWith(" ")) return null;
  return { at: caret - query.length - 1, query };
}

/** Those whose name, or a part of it, begins so. */
export function namesLike(people: readonly Mentionable[], query: string): Mentionable[] {
  // A space leads on to the next part of a name.
  const wanted = folded(query) + (query.endsWith(" ") ? " " : "");
  return people
    .filter(
      ({ name }) =>
        folded(name).startsWith(wanted) ||
        folded(name)
          .split(/\s+/)
          .some((part) => part.startsWith(wanted)),
    )
    .slice(0, MOST);
}

export function withName(words: string, { at, query }: Typed, { name }: Mentionable): { words: string; caret: number } {
  const put = `${words.slice(0, at)}@${name} `;
  const rest = words.slice(at + 1 + query.length).replace(/^ /, "");
  return { words: put + rest, caret: put.length };
}

/** The people whom the words name. Of two of one name it is whoever was picked. */
export function namedIn(words: string, people: readonly Mentionable[], picked: readonly string[]): string[] {
  let rest = words;
  const named: string[] = [];
  const byLength = [...Map.groupBy(people, ({ name }) => name)].sort(([a], [b]) => b.length - a.length);
  for (const [name, ofThatName] of byLength) {
    if (!rest.includes(`@${name}`)) continue;
    rest = rest.replaceAll(`@${name}`, " ");
    const chosen = ofThatName.filter(({ id }) => picked.includes(id));
    const meant = chosen.length > 0 ? chosen : ofThatName.slice(0, 1);
    named.push(...meant.map(({ id }) => id));
  }
  return named;
}

/** Words cut where a name stands. */
export function cutAtNames(words: string, names: readonly string[]): { text: string; name: boolean }[] {
  const wanted = names.map((name) => RegExp.escape(`@${name}`)).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text: words, name: false }];
  return words
    .split(new RegExp(`(${wanted.join("|")})`))
    .map((text, at) => ({ text, name: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
