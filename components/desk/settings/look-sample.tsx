"use client";

import { useEffect, useRef } from "react";
import { SURFACES, type Theme } from "#lib/settings/look/contrast.ts";
import { FAMILIES, type FontKey } from "#lib/settings/look/fonts.ts";
import type { Face } from "#lib/settings/look/stylesheet.ts";

type Props = {
  name: string;
  accent: Record<Theme, string>;
  fonts: { headings: FontKey; text: FontKey };
  faces: Face[];
};

/** A piece of a page as readers would see it, light and dark. Attributes may carry no styles here, so a script sets them. */
export function LookSample({ name, accent, fonts, faces }: Props) {
  const sample = useRef<HTMLElement>(null);
  useEffect(() => {
    for (const { family, style, range, url } of faces)
      document.fonts.add(new FontFace(family, `url("${url}")`, { style, unicodeRange: range, weight: "200 900" }));
  }, [faces]);
  useEffect(() => {
    for (const theme of ["light", "dark"] as const) {
      const page = sample.current?.querySelector<HTMLElement>(`[data-on="${theme}"]`);
      page?.style.setProperty("--sample-accent", accent[theme]);
      page?.style.setProperty("--sample-headings", FAMILIES[fonts.headings].stack);
      page?.style.setProperty("--sample-text", FAMILIES[fonts.text].stack);
    }
  }, [accent, fonts]);
  return (
    <section className="look-sample" ref={sample} aria-label="Sample">
      {(Object.keys(SURFACES) as Theme[]).map((theme) => (
        <div key={theme} data-on={theme}>
          <p className="sample-name">{name}</p>
          <p className="sample-label">Peace talks</p>
          <p className="sample-headline">The ferry leaves at eight, with both delegations</p>
          <p className="sample-text">
            What was agreed on the shore is written in two languages. <span>Who pays for the bridge</span> is not said
            in either.
          </p>
        </div>
      ))}
    </section>
  );
}
