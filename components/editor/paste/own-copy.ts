import { nodeSpec } from "#lib/content/registry.ts";

/**
 * Whether HTML that claims to be a copy from here names a context that this document can have. ProseMirror builds what
 * is named without looking, and a wrong attribute would break the paste in the middle.
 */
export function isOwnCopy(html: string): boolean {
  const [, quote = '"'] = /\sdata-pm-slice=(["'])/.exec(html) ?? [];
  const written = html.split(`data-pm-slice=${quote}`, 2)[1]?.split(quote, 1)[0] ?? "";
  const [, context] = /^\d+ \d+(?: -\d+)? (\[[\s\S]*\])$/.exec(unescaped(written)) ?? [];
  if (context === undefined) return false;
  try {
    const named = JSON.parse(context) as unknown[];
    return named.every((name, at) => at % 2 === 1 || isKnown(name, named[at + 1]));
  } catch {
    return false;
  }
}

function isKnown(name: unknown, attributes: unknown): boolean {
  return nodeSpec(String(name))?.attributes.safeParse(attributes ?? {}).success ?? false;
}

function unescaped(attribute: string): string {
  return attribute.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
