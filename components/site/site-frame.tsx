import type { ReactNode } from "react";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { KeySheet } from "./comforts/key-sheet.tsx";
import { Masthead } from "./masthead.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  site: SiteFacts;
  sections: ReaderSection[];
  /** Path of the top section that the page belongs to, or of the standing page that it is. */
  current?: string | undefined;
  /** Stands above the masthead. */
  banner?: ReactNode;
  children: ReactNode;
};

/** What stands around every reader page. */
export function SiteFrame({ site, sections, current, banner, children }: Props) {
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
      <main id="main" className="wrap" tabIndex={-1} data-new={words.comforts.fresh}>
        {children}
      </main>
      <SiteFooter site={site} menu={foot ?? top} words={words} />
      <KeySheet words={words} />
    </>
  );
}
