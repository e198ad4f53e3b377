import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";

type Props = { to: string | null; stay: () => void; save: () => Promise<boolean>; discard: () => void };

/** Asked when a link is followed although something is unsaved. */
export function LeaveQuestion({ to, stay, save, discard }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (to) dialog.current?.showModal();
    else dialog.current?.close();
  }, [to]);

  function go(): void {
    stay();
    if (to) router.push(to);
  }

  async function saveAndGo(): Promise<void> {
    if (await save()) go();
    else stay();
  }

  return (
    <dialog className="ask" ref={dialog} aria-labelledby="leave-title" onClose={stay}>
      <h2 id="leave-title">Save before you go?</h2>
      <p>What you changed here is not saved yet.</p>
      <div className="acts">
        <Button look="plain" onClick={stay}>
          Stay here
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            discard();
            go();
          }}
        >
          Leave without saving
        </Button>
        <Button onClick={() => void saveAndGo()} autoFocus>
          Save and go
        </Button>
      </div>
    </dialog>
  );
}
