import { signFor } from "./typed-signs.ts";

/**
 * What the text makes of quotes and dashes, in a field: right after a key the signs before the cursor become those of the
 * language. Answers whether they did. One undo gives back what was typed.
 */
export function setSigns(field: HTMLTextAreaElement, event: Event, language: string): boolean {
  const { value, selectionStart: end } = field;
  if (!(event instanceof InputEvent) || event.inputType !== "insertText" || event.data === null) return false;
  const typed = ["...", "--", '"', "'"].find((sign) => sign.endsWith(event.data ?? "") && value.endsWith(sign, end));
  const sign = typed && signFor(typed, value.slice(0, end - typed.length), language);
  if (!typed || !sign) return false;
  field.setSelectionRange(end - typed.length, end);
  // The only way to write into a field that the browser can take back.
  return document.execCommand("insertText", false, sign);
}
