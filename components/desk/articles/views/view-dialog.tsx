import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Reply, useForm } from "#components/ui/use-form.ts";

type Props = {
  title: string;
  act: string;
  done: string;
  action: (before: unknown, form: FormData) => Promise<Reply>;
  onClose: () => void;
  onDone?: () => void;
  /** The fields, told what is wrong with the name. */
  children: (error: string | undefined) => ReactNode;
};

/** A form about a view, over the list. */
export function ViewDialog({ title, act, done, action, onClose, onDone, children }: Props) {
  const router = useRouter();
  const say = useSay();
  const { form, reply, pending, errors, problem } = useForm(action);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is done
  useEffect(() => {
    if (!reply?.ok) return;
    onDone?.();
    onClose();
    say(done);
    router.refresh();
  }, [reply]);
  return (
    <Sheet title={title} onClose={onClose}>
      <form {...form}>
        {problem && <Notice tone="error">{problem}</Notice>}
        {children(errors.name)}
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" busy={pending}>
            {act}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
