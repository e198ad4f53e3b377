/** Says what it can see of its surroundings, in the fields of a refusal. */
import { getPriority } from "node:os";

process.on("message", () => {
  const fields = { env: Object.keys(process.env).join(" "), priority: String(getPriority()), pid: String(process.pid) };
  process.send?.({ refusal: { code: "invalid", message: "told", fields } });
});
process.send?.("ready");
