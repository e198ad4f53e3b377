/** One loading of the editor in one tab: by this name the server knows who writes, and copies are kept. */
export type Tab = {
  id: string;
  /** Names of tabs of this browser that are gone: what they held is this one's to take. */
  gone: () => Promise<string[]>;
};

const REMEMBERED = "standfirst.tabs";
const AT_MOST = 40;
const LOCK = "standfirst.tab.";

let named: Tab | undefined;

/** The name of this page, which lasts until it is loaded again. */
export function thisTab(): Tab {
  if (typeof window === "undefined") return { id: "", gone: async () => [] };
  named ??= nameTab();
  return named;
}

/** A browser that was killed may take its time to tell; nobody shall wait for their pen as long. Milliseconds. */
const PATIENCE_MS = 1_000;

/** The names of the tabs that are open in this browser; null where it does not tell (without TLS, on a foreign host). */
export async function living(): Promise<Set<string> | null> {
  const impatient = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const held = (await Promise.race([locks()?.query(), impatient]))?.held;
  if (!held) return null;
  const names = held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(names);
}

function nameTab(): Tab {
  const id = randomName();
  const before = remembered();
  remember([...before, id].slice(-AT_MOST));
  // Held until the page is gone, however it goes; the browser knows even of a crash.
  void locks()
    ?.request(LOCK + id, () => new Promise(() => undefined))
    .catch(() => undefined);
  const gone = async () => {
    const names = await living().catch(() => null);
    return names ? before.filter((name) => !names.has(name)) : [];
  };
  return { id, gone };
}

/** Not there over plain HTTP. */
function locks(): LockManager | undefined {
  return navigator.locks;
}

function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(letters, (byte) => (byte % 36).toString(36)).join("");
}

function remembered(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? "[]");
    return Array.isArray(names) ? names.filter((name) => /^[a-z0-9]{8,32}$/.test(name)) : [];
  } catch {
    return [];
  }
}

function remember(names: string[]): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(names));
  } catch {
    // Then a reload counts as another tab until the lease of the former one ends.
  }
}
