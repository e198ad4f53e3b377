import { store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import type { ReferenceScope } from "#db/vocabulary.ts";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import type { DeskItem } from "#lib/media/item.ts";
import { NOW, system } from "./make.ts";
import { aPhoto } from "./photos.ts";
import { upload } from "./uploads.ts";

/** A picture in the library, uploaded by the system unless a context is given. */
export async function aPicture({ seed = 0, context = system() } = {}): Promise<DeskItem> {
  const { item } = await upload({ bytes: await aPhoto({ seed }), fileName: `photo-${seed}.jpg` }, context);
  return item;
}

/** An article whose text shows the picture. */
export async function usedIn(
  pictureId: string,
  { title = "An article", createdBy = null as string | null, scopes = ["draft"] as ReferenceScope[] } = {},
): Promise<{ id: string }> {
  const id = newId();
  const common = {
    articleId: id,
    role: "lead",
    targetType: "media",
    targetId: pictureId,
    position: 0,
    sortAt: NOW,
  } as const;
  await store().transaction(async (tx) => {
    await tx.insert(articles).values({ id, state: "draft", title, createdBy, createdAt: NOW, changedAt: NOW });
    await tx.insert(references).values(scopes.map((scope) => ({ ...common, scope })));
  });
  return { id };
}

/** The names of everything that is stored for a picture. */
export async function allFiles(pictureId: string): Promise<string[]> {
  const originals = await storage().list("originals");
  return [...originals.filter((name) => name.includes(pictureId)), ...(await storage().list(`public/${pictureId}`))];
}

/** Until it is disposed of, the disk is full after some files. `puts` are the names that were tried. */
export function failingStorage({
  afterPuts,
  code = "ENOSPC",
}: {
  afterPuts: number;
  code?: string;
}): Disposable & { puts: string[] } {
  const real = storage();
  const instances = globalThis as unknown as Record<symbol, Storage>;
  const key = Symbol.for("standfirst.storage");
  const puts: string[] = [];
  instances[key] = {
    ...real,
    put: async (name, bytes) => {
      if (puts.push(name) > afterPuts) throw Object.assign(new Error("no space left on device"), { code });
      await real.put(name, bytes);
    },
  };
  return {
    puts,
    [Symbol.dispose]: () => {
      instances[key] = real;
    },
  };
}
