import type { MenuLink, SiteFacts } from "#lib/settings/site-facts.ts";
import { FindLink } from "./find-link.tsx";
import { Logo } from "./logo.tsx";
import { MenuItems } from "./menu-items.tsx";
import { ThemeButton } from "./theme-button.tsx";
import type { Words } from "./words/words.ts";

type Props = { site: SiteFacts; menu: MenuLink[]; current?: string | undefined; words: Words };

/** The name, or the logo, and the way into the site. The front page shows the same larger (nameplate.css). */
export function Masthead({ site, menu, current, words }: Props) {
  return (
    <header className="mast">
      {site.sample && <p className="sample">{words.sampleEdition}</p>}
      <div className="wrap">
        <p className="nameplate">
          <a href={site.home}>{site.logo ? <Logo picture={site.logo} site={site} /> : site.name}</a>
        </p>
        {site.tagline && (
          <p className="tagline">
            <bdi>{site.tagline}</bdi>
          </p>
        )}
        {menu.length > 0 && (
          <nav aria-label={words.sections}>
            <ul>
              <MenuItems menu={menu} current={current} />
            </ul>
          </nav>
        )}
        <FindLink words={words} />
        <ThemeButton words={words} />
      </div>
    </header>
  );
}
