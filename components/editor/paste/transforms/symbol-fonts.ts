import { styleOf } from "../css.ts";
import { all, textsIn } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Letters that Word turns into signs by a font. Without the font they would be read as letters. */
const WINGDINGS: Record<string, string> = {
  à: "→",
  ß: "←",
  á: "↑",
  â: "↓",
  ó: "↔",
  è: "➔",
  ð: "⇨",
  J: "☺",
  L: "☹",
  ü: "✓",
  û: "✗",
  þ: "☑",
  "¨": "☐",
  o: "☐",
  "§": "▪",
  Ø: "➢",
  v: "❖",
  q: "❑",
};
const SYMBOL: Record<string, string> = {
  "·": "•",
  "®": "→",
  "¬": "←",
  "£": "≤",
  "³": "≥",
  "¹": "≠",
  "±": "±",
  "´": "×",
  "¸": "÷",
};

export const symbolFonts: Transform = (root) => {
  for (const element of all(root, "[data-css*='ingdings' i], [data-css*='symbol' i]")) {
    const style = styleOf(element);
    if (style.get("mso-list") === "ignore" || element.querySelector("[data-css*='mso-list' i]")) continue;
    const font = style.get("mso-symbol-font-family") ?? style.get("font-family") ?? "";
    const signs = /^["']?wingdings/.test(font) ? WINGDINGS : /^["']?symbol/.test(font) ? SYMBOL : undefined;
    if (!signs) continue;
    for (const text of textsIn(element)) text.data = Array.from(text.data, (sign) => signs[sign] ?? sign).join("");
  }
};
