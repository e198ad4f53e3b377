import { longMoment } from "#components/site/when.ts";
import type { RecordWords } from "#components/site/words/record/record-words.ts";
import { type PublicVersion, versionPath } from "#lib/revisions/public-versions.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = {
  id: string;
  path: string;
  version: PublicVersion;
  versions: PublicVersion[];
  site: SiteFacts;
  words: RecordWords;
};

/** Says above everything else that this is not what the article says now. */
export function VersionBanner({ id, path, version: { number, at, live, withheldAt }, versions, site, words }: Props) {
  const newest = versions.length;
  return (
    <section className="version-banner" aria-label={words.versions}>
      <p>
        {!live && `${words.earlier} `}
        {live && `${words.version(number)}, ${words.current}. `}
        <time dateTime={at.toISOString()}>{longMoment(at, site)}</time>
      </p>
      <p className="version-ways">
        <a href={`/${path}`}>{words.toCurrent}</a>
        {!live && !withheldAt && (
          <a href={`/${versionPath(id, newest, number)}`} rel="nofollow">
            {words.changes}
          </a>
        )}
        <a href={`/versions/${id}`} rel="nofollow">
          {words.allVersions}
        </a>
      </p>
    </section>
  );
}
