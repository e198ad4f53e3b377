import type { AnyExtension, Extensions } from "@tiptap/core";
import type { PictureShelf } from "../picture-shelf.ts";
import { cardView } from "./card-view.ts";
import { mentionMenu } from "./mention-menu.ts";
import type { PageLooks } from "./page-looks.ts";
import { pasteAddress } from "./paste-address.ts";
import { QuietNotes } from "./quiet-notes.ts";
import { relatedView } from "./related-view.ts";

type Kept = { shelf: PictureShelf; looks: PageLooks };
type Addition = (extension: AnyExtension, kept: Kept) => AnyExtension;

/** Views of what leads elsewhere from the text. */
export const LINK_ADDITIONS: Record<string, Addition> = {
  embed: withCardView,
  linkCard: withCardView,
  relatedArticle: (extension) => extension.extend({ addNodeView: () => relatedView }),
};

/** Pasted addresses, names after an @, and the line that says what was done otherwise. */
export function linkExtensions(looks: PageLooks): Extensions {
  return [mentionMenu(), pasteAddress(looks), QuietNotes];
}

function withCardView(extension: AnyExtension, kept: Kept): AnyExtension {
  return extension.extend({
    addNodeView: () => (view: Parameters<typeof cardView>[0]) => cardView({ ...view, ...kept }),
  });
}
