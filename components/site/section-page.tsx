import type { Top } from "#lib/articles/front-arrangement.ts";
import type { CardList } from "#lib/articles/reader-shapes.ts";
import { childrenOf, type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { FrontTop } from "./front-top.tsx";
import { ListPage } from "./list-page.tsx";

type Props = {
  section: ReaderSection;
  sections: ReaderSection[];
  site: SiteFacts;
  list: CardList;
  /** What editors put above the list; null where they put nothing there. */
  top: Top | null;
  turned: boolean;
};

/** A page of a section; the first may begin with what its editors chose. */
export function SectionPage({ section, sections, site, list, top, turned }: Props) {
  return (
    <ListPage
      {...{ site, list, turned }}
      trail={trailTo(sections, section.id).slice(0, -1)}
      here={section}
      about={section.description}
      parts={childrenOf(sections, section.id)}
      above={top && <FrontTop top={top} site={site} within={section} />}
    />
  );
}
