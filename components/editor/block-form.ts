import type { Editor } from "@tiptap/core";

/**
 * The folded form under a block: what the block is besides its words. Plain DOM, because a long text holds many blocks
 * and a React root in each makes typing slow.
 */
export type BlockForm = { element: HTMLDetailsElement; summary: HTMLElement; destroy?: () => void };

let count = 0;

/** A form with its fields in order; `summary` says how the block stands while the form is folded. */
export function blockForm(...fields: HTMLElement[]): BlockForm {
  const element = document.createElement("details");
  element.className = "block-form";
  element.contentEditable = "false";
  const summary = document.createElement("summary");
  element.append(summary, ...fields);
  return { element, summary };
}

/** Escape leads back to the text, where the cursor was, and folds the form. */
export function escapeToText({ element }: Pick<BlockForm, "element">, editor: Editor): void {
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    element.open = false;
    editor.view.focus();
  });
}

type Words = {
  label: string;
  /** Longest text, in UTF-16 units. */
  limit: number;
  rows?: number;
  type?: "text" | "url";
  changed: (value: string) => void;
};
export type WordsField = {
  row: HTMLElement;
  input: HTMLInputElement | HTMLTextAreaElement;
  /** Never writes over what is being typed. */
  show: (value: string) => void;
  /** Says what is wrong beside the field; an empty text takes it back. */
  refuse: (message: string) => void;
};

export function wordsField({ label, limit, rows, type = "text", changed }: Words): WordsField {
  const input = document.createElement(rows ? "textarea" : "input");
  input.id = `block-field-${++count}`;
  input.maxLength = limit;
  input.dir = "auto";
  if (input instanceof HTMLTextAreaElement) input.rows = rows ?? 1;
  else input.type = type;
  input.addEventListener("input", () => changed(input.value));
  const error = document.createElement("p");
  error.className = "field-error";
  error.id = `${input.id}-error`;
  error.hidden = true;
  return {
    row: rowOf(labelFor(input, label), input, error),
    input,
    show(value) {
      if (input.value !== value) input.value = value;
    },
    refuse(message) {
      error.textContent = message;
      error.hidden = !message;
      input.setAttribute("aria-invalid", String(message !== ""));
      if (message) input.setAttribute("aria-describedby", error.id);
      else input.removeAttribute("aria-describedby");
    },
  };
}

export type CheckField = { row: HTMLElement; box: HTMLInputElement };

export function checkField(label: string, changed: (on: boolean) => void): CheckField {
  const row = document.createElement("label");
  row.className = "block-check";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.addEventListener("change", () => changed(box.checked));
  row.append(box, ` ${label}`);
  return { row, box };
}

export type ChoiceField<Value extends string> = { row: HTMLElement; show: (value: Value) => void };

/** One of a few: `choices` from value to words. */
export function choiceField<Value extends string>(
  label: string,
  choices: Record<Value, string>,
  changed: (value: Value) => void,
): ChoiceField<Value> {
  const select = document.createElement("select");
  select.id = `block-field-${++count}`;
  for (const [value, words] of Object.entries(choices)) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = String(words);
    select.append(option);
  }
  select.addEventListener("change", () => changed(select.value as Value));
  return {
    row: rowOf(labelFor(select, label), select),
    show(value) {
      select.value = value;
    },
  };
}

export function actButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small-button";
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}

export function actRow(...buttons: HTMLElement[]): HTMLElement {
  const row = document.createElement("div");
  row.className = "block-acts";
  row.append(...buttons);
  return row;
}

function rowOf(...parts: HTMLElement[]): HTMLElement {
  const row = document.createElement("div");
  row.className = "block-field";
  row.append(...parts);
  return row;
}

function labelFor(field: HTMLElement, words: string): HTMLElement {
  const label = document.createElement("label");
  label.htmlFor = field.id;
  label.textContent = words;
  return label;
}
