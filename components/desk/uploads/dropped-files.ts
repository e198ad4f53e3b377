/** Most files of one drop: a whole disk dropped by mistake must not stop the page. */
const MOST = 2_000;
/** What file systems leave in folders, and nobody means. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files of a drop, with those in dropped folders. To be called while the drop is handled: afterwards it is empty. */
export function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve([...files]);
  return filesUnder(entries.filter((entry) => entry !== null));
}

async function filesUnder(entries: FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= MOST || LITTER.test(entry.name)) return;
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
    else for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inside);
  };
  for (const entry of entries) await walk(entry);
  return found;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers give the entries of a folder in portions; an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
