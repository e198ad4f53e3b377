/**
 * One instance per process. The server and the framework's bundle load their own copies of every module, so whatever
 * must exist once (database client, page cache, event tail) lives on globalThis.
 */
export function shared<T>(name: string, make: () => T): T {
  const instances = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`standfirst.${name}`);
  instances[key] ??= make();
  return instances[key] as T;
}
