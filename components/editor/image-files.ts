import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

export type ImageFilesOptions = { onImageFiles: (files: File[], at: number) => void };

/** Picture files that are dropped or pasted go to the library; `at` is where in the text they were let go. */
export const ImageFiles = Extension.create<ImageFilesOptions>({
  name: "imageFiles",
  addOptions: () => ({ onImageFiles: () => undefined }),
  addProseMirrorPlugins() {
    const { onImageFiles } = this.options;
    return [
      new Plugin({
        props: {
          handleDrop(view, event) {
            const files = imagesIn(event.dataTransfer);
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (files.length === 0 || !place) return false;
            event.preventDefault();
            onImageFiles(files, place.pos);
            return true;
          },
          handlePaste(view, event) {
            const files = imagesIn(event.clipboardData);
            // Word puts a picture of the text beside the text: then the text is meant.
            if (files.length === 0 || event.clipboardData?.types.includes("text/html")) return false;
            onImageFiles(files, view.state.selection.from);
            return true;
          },
        },
      }),
    ];
  },
});

function imagesIn(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter((file) => file.type.startsWith("image/"));
}
