import { timelineDateInWords } from "#lib/content/timeline-date.ts";
import { wordsField } from "../block-form.ts";
import { framedView, languageOf } from "./framed-view.ts";
import { typedDate } from "./typed-date.ts";

const WRONG = "This is no date. Write a year, a month or a day: 2015, 2015-02 or 2015-02-12.";

/** An entry with its date as a field: in words as readers see it, in figures while somebody is in it. */
export const timelineEntryView = framedView(({ change }, { editor, getPos, node }) => {
  const dom = document.createElement("li");
  const contentDOM = document.createElement("div");
  let date: string | null = node.attrs.date;

  const field = wordsField({
    label: "Date: a year, a month or a day",
    limit: 60,
    changed(value) {
      const typed = typedDate(value, languageOf(dom));
      if (typed || !value.trim()) settle(typed ?? null);
    },
  });
  const { input, row } = field;
  row.contentEditable = "false";
  row.classList.add("entry-date");
  input.placeholder = "Date";
  dom.append(row, contentDOM);

  function settle(next: string | null): void {
    field.refuse("");
    if (next !== date) change({ date: next });
  }
  function inWords(): string {
    return date ? timelineDateInWords(date, languageOf(dom)) : "";
  }
  function toTitle(): void {
    const at = getPos();
    if (at === undefined) return;
    editor.commands.setTextSelection(at + 2);
    // At once: TipTap's own waits a moment, and the first letter of a quick writer would still go into the date.
    editor.view.focus();
  }

  input.addEventListener("focus", () => {
    if (input.getAttribute("aria-invalid") !== "true") field.show(date ?? "");
  });
  input.addEventListener("blur", () => {
    const typed = typedDate(input.value, languageOf(dom));
    if (!typed && input.value.trim()) {
      // A wrong date is not shown to readers, and neither is the one before it.
      if (date) change({ date: null });
      field.refuse(WRONG);
    } else {
      settle(typed ?? null);
      field.show(inWords());
    }
  });
  input.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    const isOn = ["Enter", "ArrowDown"].includes(event.key) || (event.key === "Tab" && !event.shiftKey);
    if (!isOn) return;
    event.preventDefault();
    toTitle();
  });

  return {
    dom,
    contentDOM,
    fixed: [row],
    show(next) {
      date = next.attrs.date;
      input.disabled = !editor.isEditable;
      const isBusy = document.activeElement === input || input.getAttribute("aria-invalid") === "true";
      if (!isBusy) field.show(inWords());
    },
  };
});
