import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Ago, exactly } from "#components/desk/ago.tsx";
import { Button } from "#components/ui/button.tsx";
import { revokePreviewLink } from "#lib/previews/actions.ts";
import type { DeskPreview } from "#lib/previews/desk.ts";

type Props = { links: DeskPreview[]; now: Date; timeZone: string };

/** The links of an article: for whom, until when, whether anybody has looked. */
export function LinkList({ links, now, timeZone }: Props) {
  if (links.length === 0) return null;
  return (
    <section className="preview-links" aria-label="Links to this draft">
      <h3>Links so far</h3>
      <ul>
        {links.map((link) => (
          <LinkLine key={link.id} link={link} now={now} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function LinkLine({
  link: { id, note, power, by, state, expiresAt, lastOpenedAt },
  now,
  timeZone,
}: { link: DeskPreview } & Omit<Props, "links">) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState("");

  function revoke(): void {
    start(async () => {
      const reply = await revokePreviewLink(id).catch(() => null);
      setProblem(reply?.ok ? "" : (reply?.message ?? "The server did not answer. The link still works."));
      router.refresh();
    });
  }

  return (
    <li data-state={state}>
      <strong dir="auto">{note}</strong>
      {power !== "see" && <span className="about">{POWERS[power]}</span>}
      <span className="about">
        {state === "open" ? `until ${exactly(expiresAt, timeZone)}` : ENDED[state]}
        {by && `, made by ${by}`}
      </span>
      <span className="about">
        {lastOpenedAt ? (
          <>
            Last opened <Ago at={lastOpenedAt} now={now} timeZone={timeZone} />
          </>
        ) : (
          "Not opened yet"
        )}
      </span>
      {state === "open" && (
        <Button look="plain" busy={pending} onClick={revoke}>
          Take back<span className="away"> the link for {note}</span>
        </Button>
      )}
      {problem && <span role="alert">{problem}</span>}
    </li>
  );
}

const POWERS = { comment: "May comment", approve: "Is asked to approve" };
const ENDED: Record<Exclude<DeskPreview["state"], "open">, string> = {
  revoked: "taken back",
  used: "answered",
  expired: "over",
  ended: "ended with its maker’s account",
};
