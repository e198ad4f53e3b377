"use client";

import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import "./factors.css";

/** Shown once. On paper they outlive the phone. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <div className="recovery">
      <Notice tone="done">
        <p>
          Keep these recovery codes apart from your phone, on paper or in a password manager. Each lets you in once when
          the second factor is lost. They are shown only now.
        </p>
      </Notice>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyField label="All recovery codes" text={codes.join(" ")} />
      <Button look="quiet" onClick={() => window.print()}>
        Print this page
      </Button>
    </div>
  );
}
