import type { Extension } from "@tiptap/core";
import { INSERTS, type Insert } from "../inserts.ts";
import type { BodyTools } from "../use-body-tools.ts";
import type { Choice } from "./choice-list.ts";
import { choiceMenu } from "./choice-menu.ts";
import { foundIn } from "./found.ts";
import type { Sign } from "./menu-place.ts";

type InsertChoice = Choice & { insert: Insert };

/** "/" on an empty line, after a space or at the end of a sentence: what may be put into the text. */
export function slashMenu(open: BodyTools["open"]): Extension {
  return choiceMenu<InsertChoice>({
    name: "slashMenu",
    label: "Put into the text",
    none: "Nothing is called that. It stays as you wrote it.",
    find: slashIn,
    choices: (query, editor) =>
      foundIn(INSERTS, query)
        .filter((insert) => insert.can?.(editor) ?? true)
        .map((insert) => ({
          id: insert.label,
          label: insert.label,
          hint: insert.hint,
          ...grouped(insert, query),
          insert,
        })),
    pick({ insert }, { from, to }, editor) {
      const space = insert.hugs && editor.state.doc.resolve(from).nodeBefore?.text?.endsWith(" ") ? 1 : 0;
      editor
        .chain()
        .focus()
        .deleteRange({ from: from - space, to })
        .run();
      insert.run(editor, open);
    },
  });
}

/** While one looks through all of them, in groups; what was looked for is in the order of how well it fits. */
function grouped({ group }: Insert, query: string): { group?: string } {
  return group && !query ? { group } : {};
}

/**
 * Never inside a word, an address, a path or a fraction: a space, the start of the line or the end of a sentence comes
 * before (where a note is cited), no space after.
 */
export function slashIn(before: string): Sign | null {
  const found =
    /(?:^|[\s\ufffc]|(?<=[\p{L}\p{N}\])”’"»][.!?…]["”’»)]?))\/((?:[^\s/\d][^\s/]* ?(?:[^\s/]+ ?){0,3})?)$/u.exec(
      before,
    );
  if (!found) return null;
  const query = found[1] ?? "";
  return query.length > 30 ? null : { at: before.length - query.length - 1, query };
}
