"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { askServer } from "./ask-server.ts";

/** Asks once more, by name, and then deletes. */
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
      <p>The picture, all its sizes and the original are removed for good. No article shows it now.</p>
    </Ask>
  );
}
