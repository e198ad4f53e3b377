import type { DeskToken } from "#lib/tokens/desk.ts";
import { exactly } from "../ago.tsx";

type Props = { ending: Pick<DeskToken, "id" | "name" | "expiresAt">[]; timeZone: string };

/** Stands above every room while a token of one’s own is about to end. */
export function TokenNote({ ending, timeZone }: Props) {
  const [first, ...others] = ending;
  if (!first) return null;
  return (
    <aside className="sample-note" aria-label="API tokens">
      <p>
        The API token “<span dir="auto">{first.name}</span>” works until {exactly(first.expiresAt, timeZone)}
        {others.length > 0 && `, and ${others.length} more end soon`}.{" "}
        <a href="/admin/account/tokens">Make a new one</a>
      </p>
    </aside>
  );
}
