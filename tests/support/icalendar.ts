/** Calendars read by the grammar of RFC 5545, independently of what writes them. Throws at whatever the grammar does not allow. */
export type Component = { name: string; values: Record<string, string>; components: Component[] };

export function parse(text: string): Component {
  const open: Component[] = [{ name: "", values: {}, components: [] }];
  for (const line of linesOf(text)) {
    const [, name, value] = /^([A-Z0-9-]+)(?:;[A-Z0-9-]+=[^:;"]+)*:(.*)$/su.exec(line) ?? [];
    if (!name || value === undefined) throw new Error(`No property: ${line}`);
    if (name === "BEGIN") open.push({ name: value, values: {}, components: [] });
    else if (name === "END") close(open, value);
    else note((open.at(-1) as Component).values, name, value);
  }
  const [root, left] = open;
  if (left || root?.components.length !== 1) throw new Error("Not one whole calendar.");
  return root.components[0] as Component;
}

/** 3.1: lines end with CRLF, and a line break followed by a blank joins. */
function linesOf(text: string): string[] {
  if (!text.endsWith("\r\n")) throw new Error("The last line does not end.");
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error("A line ends without CRLF.");
  return text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
}

function close(open: Component[], name: string): void {
  const closed = open.pop();
  if (closed?.name !== name) throw new Error(`Ends what did not begin: ${name}`);
  open.at(-1)?.components.push(closed);
}

function note(values: Record<string, string>, name: string, value: string): void {
  if (name in values) throw new Error(`Twice: ${name}`);
  values[name] = TEXTS.has(name) ? plain(value) : value;
}

const TEXTS = new Set(["SUMMARY", "NAME", "X-WR-CALNAME", "CATEGORIES"]);

/** 3.3.11: what is escaped, and nothing else that had to be. */
function plain(value: string): string {
  if (/(?<!\\)(?:\\\\)*\\(?![\\;,nN])/.test(value)) throw new Error(`No such escape: ${value}`);
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}
