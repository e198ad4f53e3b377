import { type Editor, Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { arrivalsPlugin, type Goal } from "./pictures/arrivals.ts";

export type ImageFilesOptions = { onFiles: (editor: Editor, files: File[], goal: Goal) => void };

/** Files that are dropped or pasted go to the library and into the text; the goal is where they were let go. */
export const ImageFiles = Extension.create<ImageFilesOptions>({
  name: "imageFiles",
  addOptions: () => ({ onFiles: () => undefined }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { onFiles } = this.options;
    return [
      arrivalsPlugin(),
      new Plugin({
        props: {
          handleDrop(view, event) {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length === 0 || view.dragging || !view.editable) return false;
            // Also where there is no place for it: the browser would leave the article and show the file.
            event.preventDefault();
            const goal = goalAt(view, event);
            if (goal) onFiles(editor, files, goal);
            return true;
          },
          handlePaste(view, event) {
            const files = [...(event.clipboardData?.files ?? [])];
            // Word puts a picture of the text beside the text: then the text is meant.
            if (files.length === 0 || event.clipboardData?.types.includes("text/html")) return false;
            onFiles(editor, files, goalHere(view));
            return true;
          },
        },
      }),
    ];
  },
});

function goalAt(view: EditorView, event: DragEvent): Goal | null {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!place) return null;
  const inside = place.inside >= 0 ? view.state.doc.nodeAt(place.inside) : null;
  if (inside?.type.name === "missingPicture") return { pos: place.inside, into: "missing" };
  return goalFrom(view.state.doc.resolve(place.pos));
}

function goalHere({ state: { selection } }: EditorView): Goal {
  if (selection instanceof NodeSelection && selection.node.type.name === "missingPicture")
    return { pos: selection.from, into: "missing" };
  return goalFrom(selection.$to);
}

function goalFrom($pos: ResolvedPos): Goal {
  const top = $pos.depth > 0 ? $pos.node(1) : null;
  if (top?.type.name === "gallery") return { pos: $pos.depth > 1 ? $pos.after(2) : $pos.pos, into: "gallery" };
  return { pos: $pos.depth > 0 ? $pos.after(1) : $pos.pos, into: "text" };
}
