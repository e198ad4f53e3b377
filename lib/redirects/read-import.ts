import { readTable } from "./table.ts";

/** A row of a file as the fields of a rule's form, before anything of it was checked. */
export type Wanted = { line: number; fields: Record<string, unknown> };

/** What the columns are called: by us, by the Redirection plugin of WordPress, and by those who write such tables. */
const COLUMNS: Record<string, string[]> = {
  source: ["source", "from", "old", "old url", "source url", "old address"],
  target: ["target", "to", "new", "new url", "target url", "destination", "new address"],
  status: ["status", "code", "type", "answer", "http code"],
  kind: ["kind", "match"],
  keepsQuery: ["keeps query", "query"],
  note: ["note", "title"],
  reason: ["reason"],
  blockedBy: ["blocked by"],
  regex: ["regex"],
};
/** What nobody writes into an address or a pattern. */
const LOOKS_LIKE_REGEX = /[\^$\\]|\(\.|\(\?|\.\*/;
const KINDS: Record<string, string> = { "": "", exact: "exact", prefix: "prefix", pattern: "pattern" };

/** Reads a table of rules, with or without a first row of names, or the redirects of Ghost; a sentence when it is neither. */
export function readImport(text: string): Wanted[] | { problem: string } {
  if (/^\s*\[/.test(text)) return readGhost(text);
  const rows = readTable(text);
  if (rows === null) return { problem: "A quotation mark in this file is never closed." };
  const names = columnsOf(rows[0]?.cells ?? []);
  const body = names ? rows.slice(1) : rows;
  if (body.length === 0) return { problem: "There is nothing in it but names of columns, or nothing at all." };
  const columns = names ?? ["source", "target", "status"];
  return body.map(({ line, cells }) => {
    const given = Object.fromEntries(columns.map((name, at) => [name, plain(cells[at] ?? "")]));
    return { line, fields: fieldsOf(given) };
  });
}

function columnsOf(cells: string[]): string[] | null {
  const names = cells.map((cell) => {
    const said = cell.trim().toLowerCase().replace(/[_-]/g, " ");
    return Object.keys(COLUMNS).find((name) => COLUMNS[name]?.includes(said)) ?? "";
  });
  // The plugin has a code, and a status that says whether the rule is switched on.
  return names.includes("source") ? names.map((name, at) => (names.indexOf(name) === at ? name : "")) : null;
}

function fieldsOf(given: Record<string, string>): Record<string, unknown> {
  const {
    source = "",
    target = "",
    status = "",
    kind = "",
    keepsQuery = "",
    note = "",
    reason = "",
    blockedBy = "",
  } = given;
  const said = KINDS[kind.toLowerCase()] ?? kind;
  const isRegex = /^(?:1|true|yes)$/i.test(given.regex ?? "");
  return {
    ...unregexed(source, isRegex),
    ...(said && { kind: said }),
    target,
    status: status || (target === "" ? "410" : "301"),
    ...{ keepsQuery: /^(?:1|true|yes|keep)$/i.test(keepsQuery), note, reason, blockedBy },
  };
}

/** Ghost keeps a list of `from`, `to` and `permanent`, mostly with the ends of the address marked as in a regular expression. */
function readGhost(text: string): Wanted[] | { problem: string } {
  try {
    const list = JSON.parse(text) as unknown[];
    return list.map((each, at) => {
      const { from = "", to = "", permanent } = each as Record<string, unknown>;
      const fields = {
        ...unregexed(String(from), /[\^$()[\]\\|+?]/.test(String(from).replace(/\?[^?]*=/, ""))),
        target: String(to),
      };
      return { line: at + 1, fields: { ...fields, status: permanent === true ? "301" : "302" } };
    });
  } catch {
    return { problem: "This begins like the redirects of Ghost, but is no JSON." };
  }
}

/** A regular expression that says no more than an address does. Any other is no address, and is refused as one. */
function unregexed(source: string, isRegex: boolean): { kind: string; source: string } {
  if (isRegex || LOOKS_LIKE_REGEX.test(source)) {
    const plainly = source
      .replace(/^\^/, "")
      .replace(/\/?\??\$$/, "")
      .replace(/\\([/.-])/g, "$1");
    return { kind: "exact", source: /[\^$()[\]{}\\|+*?]/.test(plainly) ? source : plainly };
  }
  const isPattern = /(?:^|\/)\*\*$|\*|(?:^|[/-]):[a-z]|(?:^|\/)#/.test(source.replace(/^https?:/, ""));
  return { kind: isPattern ? "pattern" : "exact", source };
}

/** Spreadsheets are kept from formulas by an apostrophe, also in what was exported here. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@|%])/, "");
}
