import { listPlace } from "./list-place.ts";

/** One line of a list beside the cursor. Choices of the same group that follow one another stand under its name. */
export type Choice = { id: string; label: string; hint?: string; sign?: string; group?: string };

export type ChoiceList<Of extends Choice> = {
  /** What `aria-controls` names. */
  id: string;
  /** Shows these; `words` stand there when there are none. The first one is the current one. */
  show: (choices: readonly Of[], words: string, at: () => DOMRect) => void;
  hide: () => void;
  isShown: () => boolean;
  move: (step: number) => void;
  current: () => Of | undefined;
  destroy: () => void;
};

type Options<Of extends Choice> = {
  label: string;
  /** The field that keeps the focus; the list is put beside it in the page. */
  field: HTMLElement;
  onPick: (choice: Of) => void;
};

let count = 0;

/** The list that opens beside the cursor and leaves the focus in the text. Plain DOM: it must answer within one frame. */
export function choiceList<Of extends Choice>({ label, field, onPick }: Options<Of>): ChoiceList<Of> {
  const id = `choices-${++count}`;
  const box = element("div", "choices");
  const list = element("div", "choices-list");
  list.id = id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  // Never reached by Tab, which takes a choice; said for those who scroll by other means.
  list.tabIndex = 0;
  const none = element("p", "choices-none");
  box.append(list, none);
  box.hidden = true;
  const said = element("p", "away");
  said.setAttribute("role", "status");
  field.parentElement?.append(box, said);

  const place = listPlace(box, field);
  let choices: readonly Of[] = [];
  let lines: HTMLElement[] = [];
  let active = 0;

  // The text keeps the focus, also under a finger.
  box.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const picked = choices[lines.findIndex((line) => line.contains(event.target as Node))];
    if (picked) onPick(picked);
  });
  // Only a pointer that moves chooses: the list may open under one that rests.
  list.addEventListener("mousemove", (event) => {
    const index = lines.findIndex((line) => line.contains(event.target as Node));
    if (index >= 0 && index !== active) mark(index);
  });

  function mark(index: number): void {
    lines[active]?.setAttribute("aria-selected", "false");
    active = index;
    const line = lines[active];
    line?.setAttribute("aria-selected", "true");
    if (line) field.setAttribute("aria-activedescendant", line.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function draw(): void {
    lines = choices.map((choice, index) => lineOf(choice, `${id}-${index}`));
    list.replaceChildren(...grouped(choices, lines, id));
    list.hidden = choices.length === 0;
  }

  function hide(): void {
    if (box.hidden) return;
    box.hidden = true;
    place.stop();
    said.textContent = "";
    for (const name of ["aria-activedescendant", "aria-controls"]) field.removeAttribute(name);
  }

  return {
    id,
    show(next, words, at) {
      choices = next;
      draw();
      none.textContent = next.length === 0 ? words : "";
      none.hidden = next.length > 0;
      said.textContent = next.length === 0 ? words : `${next.length} ${next.length === 1 ? "choice" : "choices"}`;
      box.hidden = false;
      field.setAttribute("aria-controls", id);
      mark(0);
      list.scrollTop = 0;
      place.follow(at);
    },
    hide,
    isShown: () => !box.hidden,
    move(step) {
      if (lines.length === 0) return;
      mark((active + step + lines.length) % lines.length);
      lines[active]?.scrollIntoView({ block: "nearest" });
    },
    current: () => (box.hidden ? undefined : choices[active]),
    destroy() {
      hide();
      box.remove();
      said.remove();
    },
  };
}

function lineOf({ label, hint, sign }: Choice, id: string): HTMLElement {
  const line = element("div", "choice");
  line.id = id;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  if (sign) line.append(element("span", "choice-sign", sign));
  line.append(element("span", "choice-label", label));
  if (hint) line.append(" ", element("span", "choice-hint", hint));
  return line;
}

function grouped(choices: readonly Choice[], lines: HTMLElement[], id: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let former: string | undefined;
  for (const [index, line] of lines.entries()) {
    const group = choices[index]?.group;
    if (group && group !== former) parts.push(groupOf(group, `${id}-group-${index}`));
    if (group) parts.at(-1)?.append(line);
    else parts.push(line);
    former = group;
  }
  return parts;
}

function groupOf(words: string, id: string): HTMLElement {
  const group = element("div", "choice-group");
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", id);
  const name = element("p", "choice-group-name", words);
  name.id = id;
  group.append(name);
  return group;
}

function element(tag: string, className: string, words = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = words;
  return made;
}
