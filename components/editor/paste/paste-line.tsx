import type { Pasting } from "./use-paste.ts";

/** What became of the last paste, quietly. */
export function PasteLine({ pasting: { message, keepPlain } }: { pasting: Pasting }) {
  return (
    <>
      {message}
      {keepPlain && (
        <>
          {message && " "}
          The Markdown was turned into text with its form.{" "}
          <button type="button" className="small-button" onClick={keepPlain}>
            Keep as plain text
          </button>
        </>
      )}
    </>
  );
}
