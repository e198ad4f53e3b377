"use client";

import { Ask } from "#components/ui/ask.tsx";
import { forgetPasskey } from "#lib/factors/actions.ts";
import type { DeskPasskey } from "#lib/factors/desk.ts";
import { Ago } from "../ago.tsx";
import { RenamePasskey } from "./rename-passkey.tsx";

type Props = { passkeys: DeskPasskey[]; now: Date; timeZone: string; onChange: () => void };

export function PasskeyList({ passkeys, now, timeZone, onChange }: Props) {
  if (passkeys.length === 0) return null;
  return (
    <ul className="held" aria-label="Your passkeys">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>
            <small>
              Added <Ago at={createdAt} now={now} timeZone={timeZone} />,{" "}
              {lastUsedAt ? (
                <>
                  last used <Ago at={lastUsedAt} now={now} timeZone={timeZone} />
                </>
              ) : (
                "not used yet"
              )}
            </small>
          </div>
          <div className="acts">
            <RenamePasskey id={id} name={name} onDone={onChange} />
            <Ask
              open="Remove …"
              title={`Remove the passkey “${name}”?`}
              act="Remove it"
              look="grave"
              run={() => forgetPasskey(id)}
              onDone={onChange}
            >
              <p>It opens nothing here any more. The device may go on offering it until you delete it there too.</p>
            </Ask>
          </div>
        </li>
      ))}
    </ul>
  );
}
