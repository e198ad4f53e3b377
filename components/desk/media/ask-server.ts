import type { Refusal } from "#components/ui/use-form.ts";

export type Answer<T> = { ok: true; result: T } | Refusal;

/** Changes one picture over the desk's interface. Never rejects. */
export async function askServer<T>(method: "PATCH" | "DELETE", pictureId: string, words?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/desk/media/${pictureId}`, {
      method,
      ...(words && { body: JSON.stringify(words), headers: { "content-type": "application/json" } }),
    });
    if (response.status === 204) return { ok: true, result: undefined as T };
    const body = await response.json();
    if (response.ok) return { ok: true, result: body as T };
    return { ok: false, message: String(body.title), fields: body.fields ?? {} };
  } catch {
    return { ok: false, message: "The server did not answer. What you typed is still here: try again in a moment." };
  }
}
