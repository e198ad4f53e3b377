import type { Refusal } from "#components/ui/use-form.ts";
import type { BulkResult } from "#lib/media/bulk.ts";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import type { Chosen } from "#lib/media/desk-chosen.ts";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import type { LibraryPage } from "#lib/media/desk-library.ts";
import type { BulkInput } from "#lib/media/schema.ts";

export type Answer<T> = { ok: true; result: T } | Refusal;

/** One page of what a question finds. Rejects where the server gives none. */
export async function readPage(
  question: string,
  more: Record<string, string>,
  signal: AbortSignal,
): Promise<LibraryPage> {
  const asked = new URLSearchParams([...new URLSearchParams(question), ...Object.entries(more)]);
  const response = await fetch(`/api/desk/media/library?${asked}`, { signal });
  if (!response.ok) throw new Error(`The library answered ${response.status}.`);
  return response.json();
}

export function changeMany(input: BulkInput): Promise<Answer<{ results: BulkResult[] }>> {
  return ask("/api/desk/media/bulk", "POST", input);
}

export function lookAt(ids: readonly string[]): Promise<Answer<Chosen>> {
  return ask("/api/desk/media/items", "POST", { ids });
}

export function readChoices(): Promise<Answer<LibraryChoices>> {
  return ask("/api/desk/media/choices", "GET");
}

export type FolderWords = { name: string; parentId: string | null };

/** A new folder, or another name or place for one that is there. */
export function saveFolder(id: string | null, words: FolderWords): Promise<Answer<DeskFolder>> {
  return id ? ask(`/api/desk/folders/${id}`, "PATCH", words) : ask("/api/desk/folders", "POST", words);
}

/** What is in it goes one level up. */
export function deleteFolder(id: string): Promise<Answer<void>> {
  return ask(`/api/desk/folders/${id}?contents=up`, "DELETE");
}

/** Never rejects. */
async function ask<T>(address: string, method: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const answer = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { ok: true, result: answer as T };
    return { ok: false, message: String(answer.title), fields: answer.fields ?? {} };
  } catch {
    return { ok: false, message: "The server did not answer. Nothing that you typed is lost: try again in a moment." };
  }
}
