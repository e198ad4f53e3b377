"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { askServer } from "./ask-server.ts";

/** Asks once more, by name, and then puts it into the trash. */
export function DeletePicture({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  return (
    <Ask
      open="Delete this picture…"
      title={`Delete “${name}”?`}
      act={`Delete “${name}”`}
      look="grave"
      run={() => askServer("DELETE", id)}
      onDone={() => router.push("/admin/media")}
    >
      <p>
        No article shows it now. It waits in the trash for 30 days, and adding the same file again brings it back. Its
        public addresses end now; the desk alone still sees it.
      </p>
    </Ask>
  );
}
