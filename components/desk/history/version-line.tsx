import { exactly } from "#components/desk/ago.tsx";
import type { Comparison } from "#lib/revisions/comparison.ts";
import type { ListedVersion } from "#lib/revisions/desk.ts";
import type { HistoryInput } from "#lib/revisions/schema.ts";
import { historyAddress } from "./address.ts";
import { KINDS, summaryInWords, titleOf } from "./in-words.ts";

type Props = {
  id: string;
  wish: HistoryInput;
  version: ListedVersion;
  comparison: Comparison;
  now: Date;
  timeZone: string;
};

/** One version: what it is, whose, when, and what changed in short. */
export function VersionLine({ id, wish, version, comparison: { shown, base, chosen }, now, timeZone }: Props) {
  const { kind, label, at, by, live, summary, minor, withheld } = version;
  const isShown = version.id === shown.id;
  const isBase = version.id === base?.id;
  const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(at);
  const about = [
    label && kind !== "now" && KINDS[kind].toLowerCase(),
    by && `by ${by}`,
    live && "what readers see",
    minor && "minor edit",
    withheld && "withheld from readers",
  ];
  return (
    <li className="version" data-kind={kind}>
      <a
        className="version-link"
        href={`${historyAddress(id, wish, { show: version.id, with: undefined })}`}
        aria-current={isShown ? "true" : undefined}
      >
        <time dateTime={at.toISOString()} title={`${exactly(at, timeZone)}, ${ago(at, now)}`}>
          {clock}
        </time>
        <strong dir="auto">{titleOf(version)}</strong>
        <span className="version-about">{about.filter(Boolean).join(" · ")}</span>
        <span className="version-summary">{summary ? summaryInWords(summary) : "The first that was kept"}</span>
      </a>
      {isBase ? (
        <span className="version-with">{chosen ? "Set against this" : "The one before"}</span>
      ) : (
        !isShown && (
          <a className="version-with" href={historyAddress(id, wish, { show: shown.id, with: version.id })}>
            Compare
            <span className="away">
              {" "}
              {titleOf(version)}, {clock}, with the version that is shown
            </span>
          </a>
        )
      )}
    </li>
  );
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

function ago(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  const [unit, length] = STEPS.find(([, step]) => Math.abs(distance) >= step) ?? ["minute", 60_000];
  return relative.format(Math.trunc(distance / length), unit);
}
