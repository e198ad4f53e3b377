import { exactly } from "#components/desk/ago.tsx";
import type { Piece } from "#lib/activity/pieces.ts";
import type { Activity } from "#lib/activity/telling.ts";
import { activityAddress } from "./activity-address.ts";
import { TRANSPORT_WORDS } from "./transports.ts";

/** One act: when, who did what, from where, and what was before and after for whoever unfolds it. */
export function ActivityLine({ activity, timeZone }: { activity: Activity; timeZone: string }) {
  const { at, who, says, changes, via, token, address, browser } = activity;
  const from = [address, browser].filter(Boolean);
  return (
    <li className="activity">
      <time dateTime={at.toISOString()} title={exactly(at, timeZone)}>
        {new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(at)}
      </time>
      <div>
        <p>
          <b>
            <Named piece={who} />
          </b>{" "}
          {says.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never move
            <Named key={index} piece={piece} />
          ))}
        </p>
        <small>
          {TRANSPORT_WORDS[via] ?? via}
          {token && <ByToken token={token} />}
          {from.map((each) => ` · ${each}`)}
        </small>
        {(changes.length > 0 || token) && <Details changes={changes} token={token} />}
      </div>
    </li>
  );
}

function Named({ piece }: { piece: Piece }) {
  if (typeof piece === "string") return piece;
  return piece.href ? <a href={piece.href}>{piece.name}</a> : <span className="gone">{piece.name}</span>;
}

/** Leads to all that was done with it. */
function ByToken({ token: { id, name } }: { token: NonNullable<Activity["token"]> }) {
  return (
    <>
      {" · by "}
      <a href={activityAddress({ with: id })}>
        {name === null ? (
          "a token that is gone"
        ) : (
          <>
            token <bdi>{name}</bdi>
          </>
        )}
      </a>
    </>
  );
}

function Details({ changes, token }: Pick<Activity, "changes" | "token">) {
  return (
    <details>
      <summary>Details</summary>
      <dl>
        {changes.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {before !== null && <del>{before}</del>}
              {before !== null && after !== null && <span className="away"> became </span>}
              {after !== null && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
        {token && (
          <div>
            <dt>API token</dt>
            <dd>
              <bdi>{token.name ?? "One that is gone"}</bdi> <code>{token.id}</code>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
