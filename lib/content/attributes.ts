import type { Attribute, Attributes } from "@tiptap/core";
import type { z } from "zod";
import { directionOfText, isDirection } from "./direction.ts";

/**
 * The editor's side of zod attributes: same check, same default, carried through the clipboard as `data-` attributes.
 * What pasted HTML claims is checked too; a wrong value becomes the default.
 */
export function editorAttributes(attributes: z.ZodObject, own: Record<string, Partial<Attribute>> = {}): Attributes {
  return Object.fromEntries(
    Object.entries(attributes.shape).map(([name, schema]) => [
      name,
      { ...attribute(name, schema as z.ZodType), ...(name === "dir" && DIRECTION), ...own[name] },
    ]),
  );
}

/** Many sources say of every paragraph how it runs, so only what its letters do not say is taken over from them. */
const DIRECTION: Partial<Attribute> = {
  parseHTML(element) {
    const own = element.getAttribute("data-dir");
    if (isDirection(own)) return own;
    const said = element.getAttribute("dir")?.toLowerCase();
    return isDirection(said) && said !== (directionOfText(element.textContent ?? "") ?? said) ? said : null;
  },
  renderHTML: ({ dir }) => (isDirection(dir) ? { dir, "data-dir": dir } : {}),
};

function attribute(name: string, schema: z.ZodType): Attribute {
  const hook = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: schema.safeParse(undefined).data ?? null,
    // Two halves of a split block must not share an id.
    keepOnSplit: name !== "id",
    validate: (value) => {
      if (!schema.safeParse(value).success) throw new RangeError(`Not a value of ${name}.`);
    },
    parseHTML: (element) => readAttribute(schema, element.getAttribute(hook)),
    renderHTML: (attrs) => (attrs[name] == null ? {} : { [hook]: String(attrs[name]) }),
  };
}

function readAttribute(schema: z.ZodType, raw: string | null): unknown {
  const readings = raw === null ? [] : [raw, raw === "true", Number(raw)];
  for (const reading of [...readings, undefined]) {
    const result = schema.safeParse(reading);
    if (result.success) return result.data ?? null;
  }
  return null;
}
