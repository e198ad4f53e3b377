import type { Refusal } from "#components/ui/use-form.ts";

/** `code` is that of the problem, `details` what the refusal adds, such as what somebody else saved. */
export type Refused = Refusal & { code: string; details?: unknown };
export type Answer<T> = { ok: true; result: T } | Refused;

/** Changes one thing in the library over the desk's interface. Never rejects. */
export async function askServer<T>(method: "PATCH" | "DELETE", itemId: string, words?: object): Promise<Answer<T>> {
  return asked<T>(`/api/desk/media/${itemId}`, method, words);
}

/** The same for what is done to many. */
export async function askInBulk(act: "restore" | "purge", itemId: string): Promise<Answer<null>> {
  type Results = { results: ({ ok: true } | { ok: false; problem: { code: string; message: string } })[] };
  const told = await asked<Results>("/api/desk/media/bulk", "POST", { act, ids: [itemId] });
  if (!told.ok) return told;
  const [done] = told.result.results;
  return done && !done.ok ? { ok: false, ...done.problem } : { ok: true, result: null };
}

async function asked<T>(address: string, method: string, words?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method,
      ...(words && { body: JSON.stringify(words), headers: { "content-type": "application/json" } }),
    });
    if (response.status === 204) return { ok: true, result: undefined as T };
    const body = await response.json();
    if (response.ok) return { ok: true, result: body as T };
    const { title, fields = {}, details, type } = body;
    return { ok: false, message: String(title), fields, details, code: String(type).split(":").at(-1) as string };
  } catch {
    return {
      ok: false,
      code: "unavailable",
      message: "The server did not answer. What you typed is still here: try again in a moment.",
    };
  }
}
