import { escapeHtml } from "./escape.ts";

/** A part of Temml's tree: an element, or a run of text. */
export type MathPart = {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  classes?: string[];
  style?: Record<string, string>;
  children?: MathPart[];
};

/** MathML Core without links, images and actions; of other elements only the contents are kept. */
const ELEMENTS = new Set(
  (
    "math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle merror mpadded mphantom menclose " +
    "msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd"
  ).split(" "),
);

const ATTRIBUTES = new Set(
  (
    "accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathsize " +
    "mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width"
  ).split(" "),
);

/** Those that article-maths.css has rules for. */
const CLASSES =
  /^(?:tml-(?:left|right|jot|small|overline|underline|cancel|xcancel|vec|fbox)|upstrike|downstrike|sout)$/;

/** Serialises what readers may get. Styles become classes, because the site's policy refuses style attributes. */
export function mathMarkup(part: MathPart): string {
  if (part.text !== undefined && !part.children?.length) return escapeHtml(part.text);
  const inner = (part.children ?? []).map(mathMarkup).join("");
  if (!part.type || !ELEMENTS.has(part.type)) return inner;
  return `<${part.type}${attributesOf(part)}${classesOf(part)}>${inner}</${part.type}>`;
}

function attributesOf({ attributes = {} }: MathPart): string {
  return Object.entries(attributes)
    .filter(([name]) => ATTRIBUTES.has(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}

function classesOf({ classes = [], style = {} }: MathPart): string {
  const names = [...classes.filter((name) => CLASSES.test(name)), ...fromStyle(style)];
  return names.length > 0 ? ` class="${names.join(" ")}"` : "";
}

/** Lines of arrays, frames, and the columns of aligned formulas that stand close; colours and widths are the house's. */
function fromStyle(style: Record<string, string>): string[] {
  const rules: [boolean, string][] = [
    [style.border !== undefined, "tml-fbox"],
    [style.borderTop !== undefined, "line-t"],
    [style.borderBottom !== undefined, "line-b"],
    [style.borderLeft !== undefined, "line-l"],
    [style.borderRight !== undefined, "line-r"],
    [/^0(?:em|pt)?$/.test(style.paddingLeft ?? ""), "close-l"],
    [/^0(?:em|pt)?$/.test(style.paddingRight ?? ""), "close-r"],
    [style.paddingLeft === "1em", "wide-l"],
  ];
  return rules.filter(([holds]) => holds).map(([, name]) => name);
}
