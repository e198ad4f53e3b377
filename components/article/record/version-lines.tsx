import { longMoment } from "#components/site/when.ts";
import type { RecordWords } from "#components/site/words/record/record-words.ts";
import { numberIn } from "#lib/content/language.ts";
import { type PublicVersion, versionPath } from "#lib/revisions/public-versions.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = {
  id: string;
  /** The oldest first. */
  versions: PublicVersion[];
  /** How many are shown, with a link to all where there are more. */
  most?: number;
  site: SiteFacts;
  words: RecordWords;
};

/** The versions, the newest first, each with what changed in it. Search engines are not to follow. */
export function VersionLines({ id, versions, most = versions.length, site, words }: Props) {
  const shown = versions.toReversed().slice(0, most);
  return (
    <>
      <ol className="version-lines" reversed>
        {shown.map((version) => (
          <li key={version.number} value={version.number}>
            <a href={`/${versionPath(id, version.number)}`} rel="nofollow">
              <span className="version-is">{numberIn(site.language, version.number)}</span>
              <time dateTime={version.at.toISOString()}>{longMoment(version.at, site)}</time>
              {version.live && <span className="version-is">{words.current}</span>}
              {version.minor && <span className="version-is">{words.minor}</span>}
              {version.withheldAt && <span className="version-is">{words.withheld}</span>}
            </a>
            {comparable(versions, version) && (
              <a href={`/${versionPath(id, version.number, version.number - 1)}`} rel="nofollow">
                {words.changes}
              </a>
            )}
          </li>
        ))}
      </ol>
      {shown.length < versions.length && (
        <p>
          <a href={`/versions/${id}`} rel="nofollow">
            {words.allVersions}
          </a>
        </p>
      )}
    </>
  );
}

function comparable(versions: PublicVersion[], { number, withheldAt }: PublicVersion): boolean {
  const before = versions[number - 2];
  return before !== undefined && !before.withheldAt && !withheldAt;
}
