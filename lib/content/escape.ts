const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for element content and for quoted attributes. */
export function escapeHtml(text: unknown): string {
  const plain = String(text);
  return /[&<>"']/.test(plain) ? plain.replace(/[&<>"']/g, (character) => ENTITIES[character] as string) : plain;
}
