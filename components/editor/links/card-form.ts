import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { embedAt } from "#lib/content/embeds/providers.ts";
import { MAX_CARD_DESCRIPTION, MAX_CARD_TITLE } from "#lib/content/link-card.ts";
import { actButton, blockForm, wordsField } from "../block-form.ts";
import type { NodePlace } from "../node-place.ts";
import { cardFor, embedFor, lineFor } from "./address-blocks.ts";
import { replaceBlock } from "./block-places.ts";
import type { PageLooks } from "./page-looks.ts";

type Options = {
  editor: Editor;
  getPos: () => number | undefined;
  current: () => Node;
  place: NodePlace;
  looks: PageLooks;
};

/** What an embed or a link card is besides what it shows: its words, what else it may be, removal. Folded until asked for. */
export function cardForm({ editor, getPos, current, place, looks }: Options) {
  const isEmbed = current().type.name === "embed";
  const title = wordsField({
    label: "Title",
    limit: MAX_CARD_TITLE,
    changed: (value) => place.change({ title: value }),
  });
  const description = wordsField({
    label: "Description",
    limit: MAX_CARD_DESCRIPTION,
    rows: 3,
    changed: (value) => place.change({ description: value }),
  });

  function become(made: (node: Node) => Node | undefined): void {
    const at = getPos();
    const next = made(current());
    if (at === undefined || !next) return;
    replaceBlock(editor, { node: current(), at }, next);
    editor.commands.focus();
  }
  const { schema } = editor;
  const open = document.createElement("a");
  open.target = "_blank";
  open.rel = "noreferrer";
  open.textContent = "Open the page";
  open.className = "small-button card-open";
  const asCard = actButton("Show as a link card", () => become((node) => cardFor(schema, node)));
  const asEmbed = actButton("Show as an embed", () => become((node) => embedFor(schema, node)));
  const acts = document.createElement("div");
  acts.className = "block-acts";
  acts.append(
    actButton("Load again", () => looks.start(editor, String(current().attrs.id), false)),
    actButton("Show as a plain link", () => become((node) => lineFor(schema, node))),
    isEmbed ? asCard : asEmbed,
    open,
    actButton(isEmbed ? "Remove this embed" : "Remove this card", place.remove),
  );
  const rows = isEmbed ? [title.row] : [title.row, description.row];
  const { element, summary } = blockForm(...rows, acts);

  return {
    element,
    show({ attrs }: Node): void {
      const name = isEmbed ? "Embed" : "Link card";
      summary.textContent = `${name}: ${attrs.title ? "has a title" : "has no title, shows its address"}`;
      title.show(attrs.title);
      if (!isEmbed) description.show(attrs.description);
      open.href = attrs.url;
      asEmbed.hidden = !embedAt(attrs.url);
    },
  };
}
