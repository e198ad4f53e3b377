import { directionOf } from "#lib/content/direction.ts";
import { ownNameOf } from "#lib/content/language.ts";
import { networkName } from "#lib/settings/networks.ts";
import type { MenuLink, SiteFacts } from "#lib/settings/site-facts.ts";
import { frontsOf } from "#lib/translations/alternates.ts";
import { MenuItems } from "./menu-items.tsx";
import type { Words } from "./words/words.ts";

/** The name, the menu at the foot, where else the newsroom is found, and what it says below every page. */
export function SiteFooter({ site, menu, words }: { site: SiteFacts; menu: MenuLink[]; words: Words }) {
  const { social, footer } = site;
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="nameplate">
          <a href={site.home}>{site.name}</a>
        </p>
        <ul>
          <MenuItems menu={menu} />
          <li>
            <a href="/corrections">{words.record.corrections}</a>
          </li>
          <li>
            <a href="/archive">{words.destinations.archive}</a>
          </li>
          <li>
            <a href={site.home === "/" ? "/feed.xml" : `/feeds${site.home}/rss.xml`}>{words.feeds}</a>
          </li>
          <li hidden data-scripted="">
            <a href="/saved">{words.comforts.list.title}</a>
          </li>
          <li hidden data-scripted="">
            <button type="button" data-key="?" aria-haspopup="dialog">
              {words.comforts.keys.title}
            </button>
          </li>
        </ul>
        <Fronts site={site} words={words} />
        {social.length > 0 && (
          <ul className="social">
            {social.map(({ network, url }) => (
              <li key={url}>
                <a href={url} rel="me">
                  {networkName(network)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {footer.length > 0 && (
          <div className="colophon">
            {footer.map((paragraph) => (
              // It may be of another language than the page.
              <p key={paragraph}>
                <bdi>{paragraph}</bdi>
              </p>
            ))}
          </div>
        )}
      </div>
    </footer>
  );
}

/** The way to the front page in each language, where there is more than one. */
function Fronts({ site, words }: { site: SiteFacts; words: Words }) {
  const fronts = frontsOf(site);
  if (fronts.length === 0) return null;
  return (
    <nav aria-label={words.languages}>
      <ul className="fronts">
        {fronts.map(({ language, path }) => (
          <li key={language}>
            <a
              href={`/${path}`}
              hrefLang={language}
              lang={language}
              dir={directionOf(language)}
              aria-current={language === site.language ? "true" : undefined}
            >
              {ownNameOf(language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
