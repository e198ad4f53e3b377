import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Clock } from "./clock.tsx";
import { inWords } from "./in-words.ts";
import type { SetAside } from "./local-copy.ts";

/** A text that gave way to another, to be copied from until it is thrown away. */
export function AsideNotice({ aside, onThrowAway }: { aside: SetAside; onThrowAway: () => void }) {
  const [copied, setCopied] = useState(false);
  const words = inWords(aside.text);

  async function copy() {
    await navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <Notice>
      <p>
        {aside.label} (set aside <Clock at={aside.at} />, kept in this browser).
      </p>
      <details className="aside-text">
        <summary>Show it</summary>
        <textarea readOnly rows={8} aria-label={aside.label} value={words} />
      </details>
      <p className="notice-acts">
        <Button look="quiet" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy all of it"}
        </Button>
        <Button look="plain" onClick={onThrowAway}>
          Throw it away
        </Button>
      </p>
    </Notice>
  );
}
