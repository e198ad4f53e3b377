import { networkName } from "#lib/settings/networks.ts";
import type { MenuLink, SiteFacts } from "#lib/settings/site-facts.ts";
import { MenuItems } from "./menu-items.tsx";
import type { Words } from "./words/words.ts";

/** The name, the menu at the foot, where else the newsroom is found, and what it says below every page. */
export function SiteFooter({ site, menu, words }: { site: SiteFacts; menu: MenuLink[]; words: Words }) {
  const { social, footer } = site;
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="nameplate">
          <a href="/">{site.name}</a>
        </p>
        <ul>
          <MenuItems menu={menu} />
          <li>
            <a href="/corrections">{words.record.corrections}</a>
          </li>
          <li>
            <a href="/feed.xml">{words.feeds}</a>
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
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        )}
      </div>
    </footer>
  );
}
