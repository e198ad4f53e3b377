import type { ReactNode } from "react";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { KeySheet } from "./comforts/key-sheet.tsx";
import { Masthead } from "./masthead.tsx";
import { sectionMark } from "./section-mark.ts";
import { SiteFooter } from "./site-footer.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  site: SiteFacts;
  sections: ReaderSection[];
  /** Path of the top section that the page belongs to, or of the standing page that it is. */
  current?: string | undefined;
  /** Path of the section that the page is of, or that its article stands in. */
  within?: string | undefined;
  /** Stands above the masthead. */
  banner?: ReactNode;
  children: ReactNode;
};

/** What stands around every reader page. */
export function SiteFrame({ site, sections, current, within, banner, children }: Props) {
  const words = wordsIn(site.language);
  const { head, foot } = site.menus;
  const top = topLevel(sections).map(({ name, path }) => ({ label: name, href: `/${path}` }));
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {banner}
      <Masthead site={site} menu={head ?? top} current={current} words={words} />
      <main id="main" className="wrap" tabIndex={-1} data-new={words.comforts.fresh} {...sectionMark(site, within)}>
        {children}
      </main>
      <SiteFooter site={site} menu={foot ?? top} words={words} />
      <KeySheet words={words} />
    </>
  );
}
