import type { Attribute } from "@tiptap/core";
import { z } from "zod";
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from "./limits.ts";

/** No table, figure or heading within a cell: a reader who listens would lose the way. */
export const cellContent = "(paragraph | bulletList | orderedList | unknownBlock)+";

const Span = z.int("A cell spans a whole number of rows and columns.").min(1);
const Colspan = Span.max(MAX_TABLE_COLUMNS, "A cell spans too many columns.").default(1);
const Rowspan = Span.max(MAX_TABLE_ROWS, "A cell spans too many rows.").default(1);

/** Of cells and header cells alike. Columns have no stored widths: they are as wide as their words. */
export const cellAttributes = z.strictObject({ colspan: Colspan, rowspan: Rowspan });

/** As HTML spells them, so that tables from elsewhere keep their merged cells. */
export const spanAttributes: Record<string, Partial<Attribute>> = {
  colspan: spanAttribute("colspan", Colspan),
  rowspan: spanAttribute("rowspan", Rowspan),
};

function spanAttribute(name: string, schema: z.ZodType<number>): Partial<Attribute> {
  return {
    parseHTML: (element) => schema.safeParse(Number(element.getAttribute(name) ?? 1)).data ?? 1,
    renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  };
}
