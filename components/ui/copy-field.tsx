"use client";

import { useRef, useState } from "react";
import { Button } from "./button.tsx";

/** A text to carry away, such as a link. Without a clipboard it is selected, so that Ctrl-C does it. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <div className="copy">
      <input ref={input} readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button look="quiet" onClick={copy}>
        {copied ? "Copied" : "Copy"}
      </Button>
      <span className="away" role="status">
        {copied ? "Copied to the clipboard" : ""}
      </span>
    </div>
  );
}
