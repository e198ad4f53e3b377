import { type ReactNode, useEffect, useRef } from "react";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { Button } from "#components/ui/button.tsx";

/** `children`: what becomes of the page, in a sentence. */
type Props = { children: ReactNode; onSignedIn: () => void; onClose: () => void };

/** Signing in over the text, which stays as it is. When the dialog closes the cursor is where it was. */
export function SignInDialog({ children, onSignedIn, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cursor = useRef<Range | null>(null);
  useEffect(() => {
    if (dialog.current?.open) return;
    const selection = getSelection();
    cursor.current = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    dialog.current?.showModal();
  }, []);

  /** The browser brings back the focus, but in a text not the place in it. */
  function closed() {
    const range = cursor.current;
    if (range && document.activeElement?.contains(range.startContainer)) {
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    }
    onClose();
  }
  return (
    <dialog className="ask sign-in" ref={dialog} aria-labelledby="sign-in-title" onClose={closed}>
      <h2 id="sign-in-title">Sign in again</h2>
      <p>{children}</p>
      <SignInForm
        onSignedIn={() => {
          dialog.current?.close();
          onSignedIn();
        }}
      />
      <Button look="plain" onClick={() => dialog.current?.close()}>
        Not now
      </Button>
    </dialog>
  );
}
