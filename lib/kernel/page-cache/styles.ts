import { shared } from "#lib/kernel/shared.ts";

/** What the bundler calls a piece, in an address of ours: no points in it. */
export const PIECE = /^[\w~-]+$/;
const PLAIN = /^\/_next\/static\/chunks\/([\w~-]+)\.css$/;
const JOINED = /^\/_next\/static\/chunks\/([\w~-]+(?:\+[\w~-]+)+)\.css$/;

/** Whether the framework cut this stylesheet out of the page's styles. */
export function isCut(path: string | undefined): path is string {
  return path !== undefined && PLAIN.test(path);
}

/** The joined addresses of the pages that this process rendered: as many as there are kinds of pages. */
const written = shared("joined-styles", () => new Set<string>());

/**
 * One address for stylesheets that a page loads in this order; the bundler cuts a page's styles where other pages share
 * them, and each piece would be a request. The address names its pieces, so that any process can answer it at any time.
 */
export function joinStyles(paths: readonly string[]): string {
  const joined = joinedAddress(piecesOf(paths));
  if (paths.length > 1) written.add(joined);
  return joined;
}

/**
 * The same with a sheet of the site's own lying over them, whose address ends with its version: what answers there sends all of
 * it, so that a page still loads one.
 */
export function joinUnder(over: string, paths: readonly string[]): string {
  joinStyles(paths);
  return [over, ...piecesOf(paths)].join(".");
}

export function joinedAddress(pieces: readonly string[]): string {
  return `/_next/static/chunks/${pieces.join("+")}.css`;
}

function piecesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => PLAIN.exec(path)?.[1] ?? []);
}

/** Whether no page of this process loads this: another's does, or it is one of the many orders that somebody can make up. */
export function isStrangeJoin(path: string): boolean {
  return JOINED.test(path) && !written.has(path);
}

/** The stylesheets behind a joined address; null for any other path. */
export function stylesIn(path: string, files: ReadonlySet<string>): string[] | null {
  const names = JOINED.exec(path)?.[1]?.split("+") ?? [];
  if (names.length === 0 || new Set(names).size < names.length) return null;
  const paths = names.map((name) => `/_next/static/chunks/${name}.css`);
  return paths.every((each) => files.has(each)) ? paths : null;
}
