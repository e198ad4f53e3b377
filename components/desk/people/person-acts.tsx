"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useRemedy } from "#components/ui/remedy.tsx";
import { invite, type MadeLink, makeReset, reactivate, suspend, takeBackInvitation } from "#lib/people/actions.ts";
import type { DeskPerson } from "#lib/people/desk.ts";
import { HandOver } from "./hand-over.tsx";
import { LeavingActs, type Receiver } from "./leaving-acts.tsx";

type Props = { person: DeskPerson; isSelf: boolean; open: number; receivers: Receiver[] };

/** What can be done with somebody, by their status. */
export function PersonActs({ person, isSelf, ...leaving }: Props) {
  if (person.status === "invited") return <InvitedActs person={person} />;
  if (person.status === "suspended") return <SuspendedActs person={person} {...leaving} />;
  return <ActiveActs person={person} isSelf={isSelf} {...leaving} />;
}

function ActiveActs({ person: { id, name }, isSelf, ...leaving }: Props) {
  const router = useRouter();
  const [made, setMade] = useState<Omit<MadeLink, "mail"> | null>(null);
  return (
    <>
      {made && <HandOver what="The link for a new password" made={made} />}
      <ul className="person-acts">
        <li>
          <Ask
            open="Make a link for a new password …"
            title={`Make a password link for ${name}?`}
            act="Make the link"
            run={async () => {
              const reply = await makeReset(id);
              if (reply.ok) setMade(reply.result);
              return reply;
            }}
          >
            <p>
              You get a link to hand over. Whoever opens it can choose a new password. The present one works until then.
            </p>
          </Ask>
        </li>
        {!isSelf && (
          <li>
            <Ask
              open={`Suspend ${name} …`}
              title={`Suspend ${name}?`}
              act={`Suspend ${name}`}
              look="grave"
              run={() => suspend(id)}
              onDone={router.refresh}
            >
              <p>
                {name} is signed out everywhere at once and cannot sign in again. Articles and bylines stay. You can
                reactivate the account at any time.
              </p>
            </Ask>
          </li>
        )}
        {!isSelf && <LeavingActs person={{ id, name }} {...leaving} />}
      </ul>
    </>
  );
}

function SuspendedActs({ person: { id, name }, ...leaving }: Omit<Props, "isSelf">) {
  const router = useRouter();
  return (
    <ul className="person-acts">
      <li>
        <Ask
          open={`Reactivate ${name} …`}
          title={`Reactivate ${name}?`}
          act={`Reactivate ${name}`}
          run={() => reactivate(id)}
          onDone={router.refresh}
        >
          <p>{name} can sign in again at once, with the same password and role.</p>
        </Ask>
      </li>
      <LeavingActs person={{ id, name }} {...leaving} />
    </ul>
  );
}

function InvitedActs({ person: { id, name, email, role, ownRole, sections } }: { person: DeskPerson }) {
  const router = useRouter();
  const seeTo = useRemedy();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function inviteAgain() {
    setBusy(true);
    const form = new FormData();
    const facts = { name, email, role: ownRole?.id ?? role, where: sections ? "some" : "all" };
    for (const [key, value] of Object.entries(facts)) form.set(key, value);
    for (const section of sections ?? []) form.append("sections[]", section.id);
    const reply = await seeTo(() => invite(null, form)).catch(() => null);
    setBusy(false);
    setMade(reply?.ok ? reply.result : null);
    setProblem(reply?.ok ? null : (reply?.message ?? "The server did not answer. Try again in a moment."));
    router.refresh();
  }

  return (
    <>
      {made && <HandOver what="The invitation" made={made} />}
      {problem && <Notice tone="error">{problem}</Notice>}
      <ul className="person-acts">
        <li>
          <Button look="plain" busy={busy} onClick={inviteAgain}>
            Make a new invitation link
          </Button>
        </li>
        <li>
          <Ask
            open="Take the invitation back …"
            title={`Take the invitation of ${name} back?`}
            act="Take it back"
            look="grave"
            run={() => takeBackInvitation(id)}
            onDone={() => router.push("/admin/people")}
          >
            <p>The link stops working, and {name} disappears from this list. You can invite the same e-mail again.</p>
          </Ask>
        </li>
      </ul>
    </>
  );
}
