"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { signOutBrowser } from "#lib/people/actions.ts";
import type { DeskSession } from "#lib/people/desk-sessions.ts";
import { Ago } from "../ago.tsx";

/** `here` is the session of this very browser; `whose` how its owner is called. */
type Props = { sessions: DeskSession[]; here: string | undefined; now: Date; timeZone: string };

/** The browsers that somebody is signed in with. */
export function BrowserList({ sessions, here, now, timeZone }: Props) {
  const router = useRouter();
  return (
    <ul className="held" aria-label="Signed-in browsers">
      {sessions.map(({ id, device, address, half, signedInAt, seenAt }) => (
        <li key={id}>
          <div>
            <strong>{device}</strong>
            {id === here && <span className="state live">This browser</span>}
            {half && <span className="state due">Second factor missing</span>}
            <small>
              Signed in <Ago at={signedInAt} now={now} timeZone={timeZone} />
              {address && ` from ${address}`}, last seen <Ago at={seenAt} now={now} timeZone={timeZone} />
            </small>
          </div>
          {id !== here && (
            <div className="acts">
              <Ask
                open="Sign out …"
                title={`Sign out ${device}?`}
                act="Sign it out"
                run={() => signOutBrowser(id)}
                onDone={router.refresh}
              >
                <p>Its next step lands at the sign-in page. Text that was not saved yet stays in its tab.</p>
              </Ask>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
