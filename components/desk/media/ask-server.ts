/** A change of the library: the answer, or a sentence for the person with messages by field. */
export type Told<T> = { ok: true; value: T } | { ok: false; message: string; fields: Record<string, string> };

export async function askServer<T>(method: "PATCH" | "DELETE", pictureId: string, words?: object): Promise<Told<T>> {
  try {
    const response = await fetch(`/api/desk/media/${pictureId}`, {
      method,
      ...(words && { body: JSON.stringify(words), headers: { "content-type": "application/json" } }),
    });
    if (response.status === 204) return { ok: true, value: undefined as T };
    const body = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, message: String(body.title), fields: body.fields ?? {} };
  } catch {
    return {
      ok: false,
      message: "The server cannot be reached. What you typed is still here; try again in a moment.",
      fields: {},
    };
  }
}
