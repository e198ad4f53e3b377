/**
 * Which database this process speaks to. Read from the environment here, and only here, because table definitions must
 * know it while modules load; lib/kernel/env.ts checks the same variables and explains a wrong one.
 */
export const databaseUrl = process.env.DATABASE_URL || undefined;
export const engine: "sqlite" | "postgres" = /^postgres(ql)?:\/\//.test(databaseUrl ?? "") ? "postgres" : "sqlite";
export const dataDir = process.env.DATA_DIR || "data";
