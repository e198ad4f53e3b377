import { defineConfig } from "drizzle-kit";
import { engine } from "./dialect/engine.ts";

export default defineConfig({
  dialect: engine === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: `./drizzle/${engine}`,
});
