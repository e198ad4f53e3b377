import type { Editor } from "@tiptap/core";
import { type RefObject, useMemo, useState, useSyncExternalStore } from "react";
import { Toolbar } from "./toolbar.tsx";
import { BAR_TOOLS, MARK_TOOLS, type Tool } from "./tools.ts";
import type { BodyTools } from "./use-body-tools.ts";

type Props = { editor: Editor; open: BodyTools["open"]; ref: RefObject<HTMLDivElement | null> };

/** As toolbar.css asks before it hides the bubble beside a selection. */
const COARSE = "(pointer: coarse)";

/** The bar above the text. Where fingers write there is no bubble: there the bar has its forms too, behind More. */
export function FormsBar({ editor, open, ref }: Props) {
  const isTouched = useSyncExternalStore(watch, () => matchMedia(COARSE).matches, nobodyKnows);
  const [more, setMore] = useState(false);
  const groups = useMemo(() => {
    if (!isTouched) return BAR_TOOLS;
    const other: Tool = { name: "More", label: "More forms", isOn: () => more, run: () => setMore(!more) };
    return more ? [MARK_TOOLS, [other]] : [...BAR_TOOLS.slice(0, 2), [other], ...BAR_TOOLS.slice(2)];
  }, [isTouched, more]);
  return <Toolbar editor={editor} groups={groups} label="Forms of the text" open={open} ref={ref} />;
}

function watch(changed: () => void): () => void {
  const media = matchMedia(COARSE);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
function nobodyKnows(): boolean {
  return false;
}
