/** Declarations by property, both in small letters but for strings and addresses; the later one wins. */
export type Style = ReadonlyMap<string, string>;

const NO_STYLE: Style = new Map();
/** More of these than any application writes; a hostile one is cut off. */
const MAX_RULES = 4_000;

/** What the `style` attribute said (inert.ts). Read as text, because browsers forget properties that they do not know (`mso-list`). */
export function styleOf(element: Element): Style {
  const written = element.getAttribute("data-css");
  return written ? declarations(written) : NO_STYLE;
}

export function declarations(written: string): Style {
  const style = new Map<string, string>();
  for (const part of written.slice(0, 20_000).split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      style.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

export type Rule = { selector: string; style: Style };

/** The rules of a style sheet, without those inside @media and the like; comments are dropped. */
export function rulesIn(sheet: string): Rule[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "");
  const rules: Rule[] = [];
  for (const part of plain.split("}").slice(0, MAX_RULES)) {
    const brace = part.indexOf("{");
    if (brace < 0) continue;
    const style = declarations(part.slice(brace + 1));
    for (const selector of part.slice(0, brace).split(",")) {
      if (selector.includes("{") || style.size === 0) continue;
      rules.push({ selector: selector.replace(/\s+/g, " ").trim(), style });
    }
  }
  return rules;
}

/** A length in points; 0 for what has none. */
export function points(length: string | undefined): number {
  const [, number = "0", unit = "pt"] = /^(-?[\d.]+)\s*(pt|px|cm|mm|in|em|rem)?/.exec(length ?? "") ?? [];
  return Number(number) * (POINTS[unit] ?? 1);
}

const POINTS: Record<string, number> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, em: 12, rem: 12 };
