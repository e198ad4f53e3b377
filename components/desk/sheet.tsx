import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type Props = { title: string; onClose: () => void; children: ReactNode; wide?: boolean };

/** A question or a form over the page, for as long as it stands; Escape closes it. */
export function Sheet({ title, onClose, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // While it still stands, so that the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "ask library-sheet wide" : "ask library-sheet"}
      aria-labelledby={heading}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
