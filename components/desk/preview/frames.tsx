"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { heardSaves } from "#components/editor/saved-elsewhere.ts";
import { Segments } from "./segments.tsx";
import { useFrameSize } from "./use-frame-size.ts";

const SCREENS = [
  { value: "phone", label: "Phone", width: 390, height: 844 },
  { value: "tablet", label: "Tablet", width: 820, height: 1180 },
  { value: "desktop", label: "Desktop", width: 1440, height: 900 },
] as const;
type Screen = (typeof SCREENS)[number];
const LIGHTS = [
  { value: "auto", label: "As here" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
type Light = (typeof LIGHTS)[number]["value"];

/** One frame of the very page that readers get, as wide as their screen; smaller where there is no room for that. */
export function Frames({ id }: { id: string }) {
  const [screen, setScreen] = useState<Screen>(SCREENS[0]);
  const [light, setLight] = useState<Light>("auto");
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const scroll = useRef(0);
  const [said, setSaid] = useState("");

  const shine = useCallback(() => {
    const root = frame.current?.contentDocument?.documentElement;
    if (!root) return;
    if (light === "auto") delete root.dataset.theme;
    else root.dataset.theme = light;
  }, [light]);
  useEffect(shine, [shine]);

  const loaded = useCallback(() => {
    shine();
    frame.current?.contentWindow?.scrollTo(0, scroll.current);
  }, [shine]);
  // The page may be there before this script is.
  useEffect(() => {
    if (frame.current?.contentDocument?.readyState === "complete") shine();
  }, [shine]);

  useEffect(() => {
    const reload = () => {
      const page = frame.current?.contentWindow;
      if (!page) return;
      scroll.current = page.scrollY;
      page.location.reload();
      setSaid(`As saved at ${new Date().toLocaleTimeString("en-GB")}`);
    };
    return heardSaves(id, reload);
  }, [id]);

  useFrameSize(stage, frame, screen);

  return (
    <main className="preview-room">
      <div className="preview-choices">
        <Segments
          legend="Screen"
          choices={SCREENS}
          chosen={screen.value}
          onChoose={(value) => setScreen(SCREENS.find((each) => each.value === value) ?? SCREENS[0])}
        />
        <Segments legend="Light" choices={LIGHTS} chosen={light} onChoose={setLight} />
        <p className="preview-said" role="status">
          {said}
        </p>
      </div>
      <div className="preview-stage" ref={stage} data-screen={screen.value}>
        <iframe
          ref={frame}
          src={`/preview/${id}`}
          title={`The page on a ${screen.label.toLowerCase()}`}
          onLoad={loaded}
        />
      </div>
    </main>
  );
}
