import "./gone.css";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { WaysOn } from "./ways-on.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  gone: { status: 410 | 451; reason: string; blockedBy: string };
  site: SiteFacts;
  sections: ReaderSection[];
  latest: ArticleCard[];
};

/** Says that something was here, and why it is not. */
export function GonePage({ gone: { status, reason, blockedBy }, site, sections, latest }: Props) {
  const words = wordsIn(site.language);
  const { title, text, why } = status === 451 ? words.withheld : words.gone;
  return (
    <WaysOn site={site} sections={sections} latest={latest} status={status} title={title} text={text}>
      {(reason || blockedBy) && (
        <dl className="gone-facts">
          {reason && (
            <>
              <dt>{why}</dt>
              {reason.split(/\n+/).map((paragraph) => (
                <dd key={paragraph} dir="auto">
                  {paragraph}
                </dd>
              ))}
            </>
          )}
          {blockedBy && (
            <>
              <dt>{words.withheld.by}</dt>
              <dd>
                <a href={blockedBy} rel="nofollow noopener">
                  {new URL(blockedBy).host}
                </a>
              </dd>
            </>
          )}
        </dl>
      )}
    </WaysOn>
  );
}
