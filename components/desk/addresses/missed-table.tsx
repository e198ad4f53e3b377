import Link from "next/link";
import { Ago } from "#components/desk/ago.tsx";
import type { DeskMissed } from "#lib/redirects/desk-missed.ts";
import { MissedActs } from "./missed-acts.tsx";
import { RULES } from "./rooms.ts";
import { times } from "./words.ts";

type Props = { missed: DeskMissed[]; now: Date; timeZone: string };

export function MissedTable({ missed, now, timeZone }: Props) {
  return (
    <table className="addresses">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Asked for</th>
          <th scope="col">What can be done</th>
        </tr>
      </thead>
      <tbody>
        {missed.map(({ path, address, readers, robots, firstAt, lastAt, referrer, ignored, answers }) => (
          <tr key={path}>
            <td className="t">
              <b dir="ltr">{address}</b>
              {referrer && <small>Last from {referrer}</small>}
              {answers && <small>“{answers}” is live there by now.</small>}
            </td>
            <td className="asked">
              {readers > 0 ? times(readers) : `by programs ${times(robots)}`}
              <small>
                {readers > 0 && robots > 0 && <>by programs {times(robots)}, </>}last{" "}
                <Ago at={lastAt} now={now} timeZone={timeZone} />, since{" "}
                <Ago at={firstAt} now={now} timeZone={timeZone} />
              </small>
            </td>
            <td className="acts">
              <Link
                href={`${RULES}/new?from=${encodeURIComponent(address)}&back=missed`}
                aria-label={`Make a rule about ${address}`}
              >
                Make a rule
              </Link>
              <MissedActs path={path} address={address} ignored={ignored} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
