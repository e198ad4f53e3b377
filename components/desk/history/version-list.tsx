import type { Comparison } from "#lib/revisions/comparison.ts";
import type { ListedVersion } from "#lib/revisions/desk.ts";
import type { HistoryInput, KindFilter } from "#lib/revisions/schema.ts";
import { historyAddress } from "./address.ts";
import { KINDS } from "./in-words.ts";
import { VersionLine } from "./version-line.tsx";

type Props = {
  id: string;
  wish: HistoryInput;
  versions: ListedVersion[];
  after: number | null;
  comparison: Comparison;
  now: Date;
  timeZone: string;
};

const FILTERS: [KindFilter, string][] = [
  ["all", "All"],
  ["named", KINDS.named],
  ["submitted", KINDS.submitted],
  ["published", KINDS.published],
  ["auto", KINDS.auto],
];

/** The versions by day, the newest first. */
export function VersionList({ id, wish, versions, after, comparison, now, timeZone }: Props) {
  const day = (at: Date) => new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone }).format(at);
  const days: { name: string; versions: ListedVersion[] }[] = [];
  for (const version of versions) {
    const name = day(version.at);
    if (days.at(-1)?.name === name) days.at(-1)?.versions.push(version);
    else days.push({ name, versions: [version] });
  }
  return (
    <aside className="versions" aria-label="Versions">
      <nav className="kinds" aria-label="Kinds of versions">
        {FILTERS.map(([kind, name]) => (
          <a
            key={kind}
            href={historyAddress(id, wish, { kind, after: undefined })}
            aria-current={wish.kind === kind ? "true" : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      {days.map(({ name, versions: ofDay }) => (
        <section key={`${name} ${ofDay[0]?.id}`}>
          <h2>{name === day(now) ? "Today" : name}</h2>
          <ol>
            {ofDay.map((version) => (
              <VersionLine
                key={version.id}
                id={id}
                wish={wish}
                version={version}
                comparison={comparison}
                now={now}
                timeZone={timeZone}
              />
            ))}
          </ol>
        </section>
      ))}
      {versions.length === 0 && <p className="versions-none">{none(wish.kind)}</p>}
      {after !== null && (
        <p className="versions-on">
          <a href={historyAddress(id, wish, { after })}>Earlier versions</a>
        </p>
      )}
      {wish.after !== undefined && (
        <p className="versions-on">
          <a href={historyAddress(id, wish, { after: undefined })}>The newest versions</a>
        </p>
      )}
    </aside>
  );
}

function none(kind: KindFilter): string {
  if (kind === "published") return "Nothing was published yet.";
  if (kind === "submitted") return "Nothing was submitted yet.";
  if (kind === "auto") return "No moment of writing was kept yet. That happens by itself, every few minutes.";
  return "No version has a name yet. “Name this version” above gives one to what you see.";
}
