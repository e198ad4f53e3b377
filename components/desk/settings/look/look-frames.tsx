"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Segments } from "#components/desk/preview/segments.tsx";
import { useFrameSize } from "#components/desk/preview/use-frame-size.ts";

const PAGES = [
  { value: "front", label: "Front" },
  { value: "article", label: "Article" },
  { value: "section", label: "Section" },
] as const;
const SCREENS = [
  { value: "phone", label: "Phone", width: 390, height: 844 },
  { value: "desktop", label: "Desktop", width: 1440, height: 2000 },
] as const;
const LIGHTS = [
  { value: "light", label: "Day" },
  { value: "dark", label: "Night" },
] as const;
export type PreviewedPage = (typeof PAGES)[number]["value"];

type Props = {
  css: string;
  page: PreviewedPage;
  /** Of the section whose page is shown; without one it is the lead’s. */
  sectionId?: string | undefined;
  onPage: (page: PreviewedPage) => void;
};

/** Real pages of the site in the look that is being chosen. Only this browser knows of it: nothing is sent or kept. */
export function LookFrames({ css, page, sectionId, onPage }: Props) {
  const [screen, setScreen] = useState<(typeof SCREENS)[number]>(SCREENS[1]);
  const [light, setLight] = useState<(typeof LIGHTS)[number]["value"]>("light");
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  // Whoever holds a phone looks at a phone's page first.
  useEffect(() => {
    if (matchMedia("(max-width: 36rem)").matches) setScreen(SCREENS[0]);
  }, []);

  const dress = useCallback(() => {
    const shown = frame.current?.contentDocument;
    if (!frame.current || shown?.readyState === "loading" || !shown?.documentElement) return;
    putOn(frame.current, css);
    shown.documentElement.dataset.theme = light;
    shown.onclick = stay;
  }, [css, light]);
  // The page may be there before this script is, and stays where it was scrolled to.
  useEffect(dress, [dress]);
  useFrameSize(stage, frame, screen);

  const shown = page === "section" && sectionId ? sectionId : page;
  return (
    <section className="look-preview" aria-label="Preview">
      <div className="preview-choices">
        <Segments legend="Page" choices={PAGES} chosen={page} onChoose={onPage} />
        <Segments
          legend="Screen"
          choices={SCREENS}
          chosen={screen.value}
          onChoose={(value) => setScreen(SCREENS.find((each) => each.value === value) ?? SCREENS[1])}
        />
        <Segments legend="Light" choices={LIGHTS} chosen={light} onChoose={setLight} />
      </div>
      <div className="preview-stage" ref={stage}>
        <iframe
          ref={frame}
          src={`/preview/look/${shown}`}
          title={`${PAGES.find(({ value }) => value === page)?.label} in the look that is being chosen`}
          onLoad={dress}
        />
      </div>
    </section>
  );
}

/** A page of readers stands in no frame: a link would lead to an empty one. */
function stay(event: MouseEvent): void {
  if ((event.target as Element).closest("a[href]:not([href^='#'])")) event.preventDefault();
}

/** In the place of the sheet that readers have. Letters are waited for here, so that one sees those that one chose. */
function putOn({ contentDocument, contentWindow }: HTMLIFrameElement, css: string): void {
  const { CSSStyleSheet: Sheet } = contentWindow as Window & typeof globalThis;
  if (!contentDocument) return;
  contentDocument.getElementById("look")?.remove();
  const sheet = new Sheet();
  sheet.replaceSync(css.replaceAll("font-display:optional", "font-display:swap"));
  contentDocument.adoptedStyleSheets = [sheet];
}
