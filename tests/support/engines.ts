import { startPostgres } from "./postgres-cluster.ts";
import { type RunningServer, startServer } from "./server.ts";

export const ENGINES = ["SQLite", "PostgreSQL"] as const;
export type Engine = (typeof ENGINES)[number];

/** A production server on an empty site on either engine; stopping it stops its database. */
export async function startServerOn(engine: Engine, settings: Record<string, string> = {}): Promise<RunningServer> {
  if (engine === "SQLite") return startServer(settings);
  const cluster = await startPostgres();
  try {
    const server = await startServer({ ...settings, DATABASE_URL: cluster.url("template_base") });
    const stop = async () => {
      const code = await server.stop();
      await cluster.stop();
      return code;
    };
    return { ...server, stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
