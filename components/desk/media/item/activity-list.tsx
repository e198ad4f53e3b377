import type { Deed } from "#lib/media/desk-activity.ts";
import { Ago } from "../../ago.tsx";
import { columnsInWords } from "./field-names.ts";

type Props = { deeds: Deed[]; timeZone: string; now: Date };

const DONE: Record<string, string> = {
  "media.replace": "replaced the file",
  "media.trash": "put it into the trash",
  "media.restore": "took it out of the trash",
};

/** Who did what with it, newest first. */
export function ActivityList({ deeds, timeZone, now }: Props) {
  if (deeds.length === 0) return <p className="media-quiet">Nothing is recorded of it.</p>;
  return (
    <ol className="activity">
      {deeds.map(({ id, at, by, name, fields }) => (
        <li key={id}>
          {by ?? "The server"} {DONE[name] ?? (fields.length > 0 ? `changed ${columnsInWords(fields)}` : "added it")}
          <span className="media-quiet">
            <Ago at={new Date(at)} now={now} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
