import { BYTE_ORDER_MARK, csvLine } from "#lib/kernel/csv.ts";
import { dayAt } from "./days.ts";
import { NOT_TOLD, OTHERS, OWN } from "./hosts.ts";
import type { Step } from "./periods.ts";
import type { TableName } from "./schema.ts";
import type { ArticleReadership, Counted, Readership } from "./shapes.ts";

/** The tables of the room as lines of text that spreadsheets open. Days are written as 2026-03-12; of a year the Mondays. */
export function tableFile(table: TableName, numbers: Readership | ArticleReadership): string {
  return BYTE_ORDER_MARK + lines(table, numbers).map(csvLine).join("");
}

function lines(table: TableName, numbers: Readership | ArticleReadership): string[][] {
  if ("ever" in numbers)
    return table === "referrers" ? counted("site", numbers.hosts.map(named)) : daily(numbers.steps);
  const { steps, top, sections, site } = numbers;
  if (table === "articles") {
    const rows = top.map(({ id, title, section, state, views }) => [id, title, section ?? "", state, String(views)]);
    return [["id", "title", "section", "state", "views"], ...rows];
  }
  if (table === "sections") {
    return [["id", "section", "views"], ...sections.map(({ id, name, views }) => [id, name, String(views)])];
  }
  if (table === "referrers") return counted("site", site?.hosts.map(named) ?? []);
  return table === "bots" ? counted("bot", site?.bots ?? []) : daily(steps);
}

function daily(steps: readonly Step[]): string[][] {
  return [["day", "views"], ...steps.map(({ day, views }) => [dayAt(day), String(views)])];
}

function counted(what: string, rows: readonly Counted[]): string[][] {
  return [[what, "views"], ...rows.map(({ name, views }) => [name, String(views)])];
}

const NAMES: Record<string, string> = { [OWN]: "(this site)", [NOT_TOLD]: "(not told)", [OTHERS]: "(others)" };

function named({ name, views }: Counted): Counted {
  return { name: NAMES[name] ?? name, views };
}
