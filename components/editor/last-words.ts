import { copiesOf, keepAside, keepCopy, type LocalCopy, type SetAside } from "./local-copy.ts";
import type { Text } from "./text.ts";

/**
 * What is kept in the last moment of a page, when nothing may be waited for: the only storage that is written at once. Moved
 * to where the other copies are when the article is opened next, as are the copies that earlier versions kept here.
 */
const COPY = "standfirst.unsaved.";
const ASIDE = "standfirst.aside.";

/** True when the browser took it. */
export function keepLastWords({ article, ...rest }: LocalCopy): boolean {
  try {
    localStorage.setItem(COPY + rest.key, JSON.stringify(rest));
    return true;
  } catch {
    return false;
  }
}

/** Once the server has them, or the page goes on after all. */
export function forgetLastWords(key: string): void {
  try {
    localStorage.removeItem(COPY + key);
  } catch {
    // A storage that is switched off holds nothing.
  }
}

/** Moves everything of one article; what cannot be moved stays where it is. */
export async function moveLastWords(article: string): Promise<void> {
  const names = namesIn(`${COPY}${article}.`);
  const kept = names.length > 0 ? await copiesOf(article) : [];
  for (const name of names) {
    const copy = copyIn(name, article);
    const newer = kept.some(({ key, at }) => key === copy?.key && at > copy.at);
    if (copy && !newer) await keepCopy(copy);
    localStorage.removeItem(name);
  }
  const aside = namesIn(ASIDE + article);
  for (const name of aside) {
    for (const text of asideIn(name, article)) await keepAside(text);
    localStorage.removeItem(name);
  }
}

/** Those that are still here, because they could not be moved. */
export function lastWordsOf(article: string): LocalCopy[] {
  return namesIn(`${COPY}${article}.`).flatMap((name) => copyIn(name, article) ?? []);
}

function copyIn(name: string, article: string): LocalCopy | undefined {
  const { version, at, text, by = null, tab = "" } = parsed<Partial<LocalCopy>>(localStorage.getItem(name)) ?? {};
  if (typeof version !== "number" || typeof at !== "number" || !isText(text)) return undefined;
  return { key: name.slice(COPY.length), article, tab, version, by, at, text };
}

function asideIn(name: string, article: string): SetAside[] {
  const list = parsed<{ label: string; at: number; text: Text }[]>(localStorage.getItem(name));
  if (!Array.isArray(list)) return [];
  return list.filter(({ text }) => isText(text)).map((one) => ({ ...one, article, key: `${article}.${one.at}` }));
}

function isText(text: unknown): text is Text {
  return typeof text === "object" && text !== null && "body" in text && typeof text.body === "string";
}

function parsed<T>(json: string | null): T | undefined {
  try {
    return JSON.parse(json ?? "") as T;
  } catch {
    return undefined;
  }
}

function namesIn(prefix: string): string[] {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    return names.filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
