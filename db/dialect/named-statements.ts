import type { Socket } from "node:net";
import pg from "pg";

/** Texts that are kept ready: each one takes memory in every connection. What comes beyond is read anew each time. */
const MOST = 300;
/** Of the texts that came once it is remembered for so many that they did. */
const ONCE_AT_MOST = 2_000;

const names = new Map<string, string>();
const once = new Set<string>();

/**
 * A connection that can have its server read a statement the first time only, by a name. Drizzle writes the same few texts
 * again and again, and reading and planning one takes the server longer than most of them take to run.
 *
 * Only inside transactions (`naming`): what commands ask for, they ask by keys, so that one plan suits all values. Lists ask
 * for what is few or many by its values, and are planned each time.
 */
export class NamingClient extends pg.Client {
  naming = false;

  // biome-ignore lint/suspicious/noExplicitAny: the driver declares eight forms of this, and all go through unchanged
  override query(asked: any, ...rest: any[]): any {
    // What is asked in one breath leaves in one piece: each call to the network takes longer than writing the question.
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return super.query(this.naming ? named(asked) : asked, ...rest);
  }
}

type Asked = { text: string; name?: string };

function named(asked: unknown): never {
  if (!isPlain(asked)) return asked as never;
  const name = nameOf(asked.text);
  return (name ? { ...asked, name } : asked) as never;
}

function isPlain(asked: unknown): asked is Asked {
  if (typeof asked !== "object" || asked === null || "submit" in asked) return false;
  return "text" in asked && !(asked as Asked).name;
}

/** Lists of any length make a text that is never seen again: only one that came before is worth a name. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name || names.size >= MOST) return name;
  if (once.delete(text)) {
    names.set(text, `s${names.size}`);
    return names.get(text);
  }
  if (once.size >= ONCE_AT_MOST) once.clear();
  once.add(text);
  return undefined;
}
