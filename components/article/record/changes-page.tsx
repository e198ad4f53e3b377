import type { Words } from "#components/site/words/words.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { Run } from "#lib/revisions/diff/types.ts";
import type { PublicChanges } from "#lib/revisions/public-versions.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { ChangedRows } from "./changed-rows.tsx";
import { RunsOf } from "./runs-of.tsx";
import { VersionBanner } from "./version-banner.tsx";

type Props = { changed: PublicChanges; site: SiteFacts; words: Words };

/** What came and what went between two versions, without a script. */
export function ChangesPage({ changed, site, words: { record } }: Props) {
  const { id, path, from, to, versions, changes } = changed;
  return (
    <>
      <VersionBanner {...{ id, path, versions, site }} version={to} words={record} />
      <header className="list-head">
        <h1 className="headline">{record.changes}</h1>
        <p className="standfirst">{record.changesAbout(from.number, to.number)}</p>
      </header>
      {changes ? <Texts changes={changes} words={record} /> : <p className="empty">{record.noChanges}</p>}
    </>
  );
}

type TextsProps = { changes: NonNullable<PublicChanges["changes"]>; words: Words["record"] };

function Texts({ changes: { language, head, bylines, rows }, words }: TextsProps) {
  const runs = { words: words.diff };
  const same = rows.every(({ change }) => change === "same") && !Object.values(head).some(isChanged);
  return (
    <div className="article diff" lang={language} dir={directionOf(language)}>
      {same && bylines.length === 0 && <p className="empty">{words.sameText}</p>}
      <div className="head">
        <p className="label">
          <RunsOf runs={head.kicker} {...runs} />
        </p>
        <h2 className="headline">
          <RunsOf runs={head.title} {...runs} />
        </h2>
        <p className="standfirst">
          <RunsOf runs={head.standfirst} {...runs} />
        </p>
        {bylines.length > 0 && (
          <p className="byline">
            <RunsOf runs={bylines} {...runs} />
          </p>
        )}
      </div>
      <ChangedRows rows={rows} words={words.diff} />
    </div>
  );
}

function isChanged(runs: readonly Run[]): boolean {
  return runs.some(({ change }) => change !== "same");
}
