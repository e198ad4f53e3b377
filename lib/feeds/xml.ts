const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text made safe for XML, without the characters that XML 1.0 has no way to write. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Text as a CDATA section; an end mark within it is parted between two. */
export function cdata(text: string): string {
  return `<![CDATA[${writable(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

export function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  return text === "" ? "" : `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;
}

export function emptyElement(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
}
