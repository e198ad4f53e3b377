import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { unlinkTranslation } from "#lib/translations/actions.ts";

/** Takes this one out of its translations; the others stay linked. */
export function LeaveTranslations({ id }: { id: string }) {
  const router = useRouter();
  return (
    <Ask
      open="Unlink …"
      title="Take this out of the translations?"
      act="Unlink"
      run={() => unlinkTranslation({ id })}
      onDone={() => router.refresh()}
    >
      <p>Its page and theirs no longer lead to one another. Nothing of any text changes, and it can be linked again.</p>
    </Ask>
  );
}
